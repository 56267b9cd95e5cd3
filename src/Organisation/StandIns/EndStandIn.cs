using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Organisation.StandIns;

/// <summary>Ends standing in before its last day (提前结束代班): by the absent one, by who covers, or by who decides in the department.</summary>
public sealed class EndStandIn(AppDbContext db)
{
    public async Task<Outcome<StandInEnded>> RunAsync(Reader reader, Guid standInId, ProcessContext process, CancellationToken cancel)
    {
        var standIn = await db.Set<StandIn>().SingleOrDefaultAsync(s => s.StandInId == standInId && s.AuthorityId == reader.AuthorityId, cancel);
        if (standIn is null)
        {
            return StandInRefusals.NotFound;
        }

        if (reader.AccountId != standIn.AbsentId && reader.AccountId != standIn.CoveringId && !reader.Has(Role.Approver))
        {
            return StandInRefusals.NotYours;
        }

        if (standIn.EndedAt is not null || standIn.UntilDay < RegionTime.DateOf(process.Now))
        {
            return StandInRefusals.Over;
        }

        standIn.End(process.Now);
        var ended = new StandInEnded(standInId, standIn.AbsentId, standIn.CoveringId, standIn.Role);
        db.Record(Account.StreamOf(standIn.AbsentId), ended, process);
        return ended;
    }
}

/// <summary>Standing in ended before its last day.</summary>
public sealed record StandInEnded(Guid StandInId, Guid AbsentId, Guid CoveringId, Role Role);
