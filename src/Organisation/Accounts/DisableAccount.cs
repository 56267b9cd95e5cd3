using Suban.Kernel;

namespace Suban.Organisation.Accounts;

/// <summary>Closes an account (停用账号) and ends its sessions; what it did stays on record.</summary>
public sealed class DisableAccount(AppDbContext db, AccountStore accounts)
{
    public async Task<Outcome<AccountDisabled>> RunAsync(Guid accountId, ProcessContext process, CancellationToken cancel)
    {
        if (accountId == process.ActorId)
        {
            return AccountRefusals.NotYourself;
        }

        if (await accounts.FindAsync(accountId, cancel) is not { } account)
        {
            return AccountRefusals.NotFound;
        }

        var outcome = account.Disable(process.Now);
        if (outcome.TryGet(out var disabled))
        {
            await accounts.EndSessionsAsync(account);
            db.Record(account.Stream, disabled, process);
        }

        return outcome;
    }
}

/// <summary>An account was closed.</summary>
public sealed record AccountDisabled(Guid AccountId);
