using Suban.Kernel;

namespace Suban.Organisation.Accounts;

/// <summary>Changes a password (修改密码) and ends every other session of the account.</summary>
public sealed class ChangePassword(AppDbContext db, AccountStore accounts)
{
    public async Task<Outcome<PasswordChanged>> RunAsync(
        Guid accountId, CheckedCredential current, NewPassword next, ProcessContext process, CancellationToken cancel)
    {
        if (await accounts.FindAsync(accountId, cancel) is not { } account)
        {
            return AccountRefusals.NotFound;
        }

        if (!current.Fits(account))
        {
            return AccountRefusals.CurrentPasswordWrong;
        }

        await accounts.SetPasswordAsync(account, next);
        var changed = new PasswordChanged(accountId);
        db.Record(account.Stream, changed, process);
        return changed;
    }
}

/// <summary>The account has a new password; sessions under the old one are over.</summary>
public sealed record PasswordChanged(Guid AccountId);
