using Suban.Kernel;

namespace Suban.Organisation.Accounts;

/// <summary>Opens a closed account again (恢复账号); its roles are those it had.</summary>
public sealed class EnableAccount(AppDbContext db, AccountStore accounts)
{
    public async Task<Outcome<AccountEnabled>> RunAsync(Guid accountId, ProcessContext process, CancellationToken cancel)
    {
        if (await accounts.FindAsync(accountId, cancel) is not { PartyId: null } account)
        {
            return AccountRefusals.NotFound;
        }

        var outcome = account.Enable();
        if (outcome.TryGet(out var enabled))
        {
            db.Record(account.Stream, enabled, process);
        }

        return outcome;
    }
}

/// <summary>A closed account was opened again.</summary>
public sealed record AccountEnabled(Guid AccountId);
