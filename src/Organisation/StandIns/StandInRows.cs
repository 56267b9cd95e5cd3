using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Organisation.StandIns;

/// <summary>Who stands in for whom today, for the access of a request.</summary>
internal static class StandInRows
{
    /// <summary>Only while the other still has the duty: nobody covers for who has left.</summary>
    public static async Task<IReadOnlyList<Covered>> CoveredByAsync(this AppDbContext db, Account account, DateOnly today, CancellationToken cancel) =>
        account.AuthorityId is not { } authority ? [] : await (
            from standIn in db.Set<StandIn>().AsNoTracking()
            join absent in db.Set<Account>() on standIn.AbsentId equals absent.Id
            where standIn.CoveringId == account.Id && standIn.UntilDay >= today && standIn.FromDay <= today && standIn.EndedAt == null
                && standIn.AuthorityId == authority && absent.AuthorityId == authority && absent.DisabledAt == null && absent.Roles.Any(r => r.Role == standIn.Role)
            orderby standIn.FromDay, standIn.StandInId
            select new Covered(absent.Id, absent.Name, standIn.Role, standIn.UntilDay)).ToListAsync(cancel);
}
