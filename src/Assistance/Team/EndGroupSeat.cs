using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Assistance.Team;

/// <summary>A post no longer has a seat in the leading group (撤销席位).</summary>
public sealed class EndGroupSeat(AppDbContext db)
{
    /// <param name="seen">The state whoever enters it saw.</param>
    public async Task<Outcome<GroupSeatEnded>> RunAsync(Guid seatId, int seen, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.SeatAsync(seatId, seen, process, cancel);
        if (!found.TryGet(out var seat))
        {
            return found.Refusal;
        }

        var today = RegionTime.DateOf(process.Now);
        var outcome = seat.End(today);
        if (outcome.TryGet(out var ended))
        {
            (await db.Set<SeatHolder>().SingleOrDefaultAsync(h => h.GroupSeatId == seatId && h.Until == null, cancel))?.GiveWay(today);
            db.Record(TeamRows.OfSeat(seatId), ended, process);
        }

        return outcome;
    }
}
