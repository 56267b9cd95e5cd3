using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Kernel;

namespace Suban.Assistance.Team;

/// <summary>Whoever holds the post now takes its seat over (席位接替); no new document is needed for it.</summary>
public sealed class TakeGroupSeat(AppDbContext db)
{
    /// <param name="seen">The state whoever enters it saw.</param>
    public async Task<Outcome<GroupSeatTaken>> RunAsync(
        Guid seatId, int seen, string holder, DateOnly? from, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.SeatAsync(seatId, seen, process, cancel);
        if (!found.TryGet(out var seat))
        {
            return found.Refusal;
        }

        var before = await db.Set<SeatHolder>().SingleOrDefaultAsync(h => h.GroupSeatId == seatId && h.Until == null, cancel);
        var faults = new FormFaults()
            .Text("Holder", "新任职人员", holder, EditedText.MostInName)
            .Past("From", "从哪天起", from, process)
            .When(from < seat.SetUpOn || from <= before?.From, "From", "要晚于前一位接任的日期");
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        var outcome = seat.Take(from!.Value);
        if (outcome.TryGet(out var taken))
        {
            before?.GiveWay(from.Value);
            db.Add(new SeatHolder { SeatHolderId = Guid.CreateVersion7(process.Now), GroupSeatId = seatId, Name = holder.Trim(), From = from.Value });
            db.Record(TeamRows.OfSeat(seatId), taken, process);
        }

        return outcome;
    }
}
