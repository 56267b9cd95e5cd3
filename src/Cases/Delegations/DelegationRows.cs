using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.Parties.Messages;

namespace Suban.Cases.Delegations;

/// <summary>Loads a delegation (交互授权) for who speaks for one of its sides, and tells the other.</summary>
internal static class DelegationRows
{
    private const string Hold = "SELECT delegation_id FROM delegations WHERE delegation_id = {0} FOR UPDATE";

    public static string Stream(Guid delegationId) => $"delegation/{delegationId:N}";

    public static async Task<Delegation?> HoldDelegationAsync(this AppDbContext db, Guid delegationId, CancellationToken cancel)
    {
        // Acts under it hold it for reading until they commit: whoever ends it waits for them.
        if (db.Database.ProviderName?.EndsWith("PostgreSQL", StringComparison.Ordinal) == true)
        {
            await db.Database.ExecuteSqlRawAsync(Hold, [delegationId], cancel);
        }

        return await db.Set<Delegation>().Include(d => d.Items).SingleOrDefaultAsync(d => d.DelegationId == delegationId, cancel);
    }

    public static bool IsGrantor(this DelegationSides sides, Reader reader, Delegation delegation) =>
        sides.SpeaksFor(reader, delegation.GrantorId, delegation.GrantorRegion);

    public static bool IsGrantee(this DelegationSides sides, Reader reader, Delegation delegation) =>
        sides.SpeaksFor(reader, delegation.GranteeId, delegation.GranteeRegion);

    /// <summary>Tells the heads of an organ.</summary>
    public static async Task TellAsync(
        this AppDbContext db, AccountQueries accounts, Guid organ, Delegation delegation, string title, string body, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var head in await accounts.OfAuthorityAsync(organ, Role.Approver, cancel))
        {
            Notices.Tell(db, head, new Notice(title, body) { Link = $"/watch/delegations/{delegation.DelegationId}", Matter = NoticeMatter.Action }, now);
        }
    }
}
