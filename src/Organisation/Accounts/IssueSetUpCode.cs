using Suban.Kernel;

namespace Suban.Organisation.Accounts;

/// <summary>Draws a new one-time code (启用码) for a member of staff who lost the password; the administrator never learns a password.</summary>
public sealed class IssueSetUpCode(AppDbContext db, AccountStore accounts)
{
    public async Task<Outcome<SetUpCodeIssued>> RunAsync(Guid accountId, ProcessContext process, CancellationToken cancel)
    {
        if (await accounts.FindAsync(accountId, cancel) is not { PartyId: null, DisabledAt: null } account)
        {
            return AccountRefusals.NotFound;
        }

        accounts.DrawCode(accountId, byMessage: false, CreateStaff.CodeLife, process.Now);
        var issued = new SetUpCodeIssued(accountId);
        db.Record(account.Stream, issued, process);
        return issued;
    }
}

/// <summary>A code to set a staff password was drawn, to be handed over in person.</summary>
public sealed record SetUpCodeIssued(Guid AccountId);
