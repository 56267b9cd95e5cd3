using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Identifiers;

namespace Suban.Organisation.Accounts;

/// <summary>Sets a new password with a one-time code (重设密码).</summary>
/// <remarks>A wrong code must be counted, so it is an answer and not a refusal, which would leave no trace.</remarks>
public sealed class ResetPassword(AppDbContext db, AccountStore accounts)
{
    /// <summary>What to show for a wrong or expired code, and for an account that does not exist.</summary>
    public static Refusal Refused => AccountRefusals.CodeRefused;

    public async Task<Outcome<PasswordResetAnswered>> RunAsync(
        string signInName, string code, NewPassword next, ProcessContext process, CancellationToken cancel)
    {
        var account = await accounts.FindAsync(signInName, cancel);
        var open = account is null || account.DisabledAt is not null ? null : await OpenCodeAsync(account.Id, process.Now, cancel);
        if (account is null || open is null)
        {
            return new PasswordResetAnswered(Done: false);
        }

        if (!open.TryUse(accounts.Open(open), TypedNumber.CleanPhone(code), process.Now))
        {
            return new PasswordResetAnswered(Done: false);
        }

        await accounts.SetPasswordAsync(account, next);
        db.Record(account.Stream, new PasswordReset(account.Id), process);
        return new PasswordResetAnswered(Done: true);
    }

    private async Task<OneTimeCode?> OpenCodeAsync(Guid accountId, DateTimeOffset now, CancellationToken cancel)
    {
        var latest = await db.Set<OneTimeCode>()
            .Where(c => c.AccountId == accountId)
            .OrderByDescending(c => c.CreatedAt)
            .FirstOrDefaultAsync(cancel);
        return latest?.IsOpen(now) == true ? latest : null;
    }
}

/// <summary>The account has a new password, set with a one-time code.</summary>
public sealed record PasswordReset(Guid AccountId);
