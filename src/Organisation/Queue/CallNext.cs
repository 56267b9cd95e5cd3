using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Organisation.Queue;

/// <summary>Calls the next visitor to the clerk's window (叫号).</summary>
public sealed class CallNext(AppDbContext db, Halls halls)
{
    public async Task<Outcome<TicketCalled>> RunAsync(Reader reader, ProcessContext process, CancellationToken cancel)
    {
        if (halls.WindowOf(reader) is not { } window)
        {
            return QueueRefusals.NoWindow;
        }

        var today = RegionTime.DateOf(process.Now);
        var call = await QueueCounter.NextCallAsync(db, window.HallId, today, cancel);
        if (await db.CalledByAsync(window, today, cancel) is { } inHand)
        {
            return QueueRefusals.Busy(inHand.Number);
        }

        var kinds = WindowWords.Served(window.Kind);
        var waiting = await db.Set<Ticket>()
            .Where(t => t.HallId == window.HallId && t.OnDate == today && t.State == TicketState.Waiting && kinds.Contains(t.Kind))
            .ToListAsync(cancel);
        if (CallingOrder.Of(waiting, process.Now) is not [var next, ..])
        {
            return QueueRefusals.Empty;
        }

        next.Call(window.WindowId, call, process.Now);
        var called = new TicketCalled(next.TicketId, next.Number, window.WindowId, window.Number);
        db.Record(next.Stream(), called, process);
        return called;
    }
}

/// <summary>A visitor was called to a window.</summary>
public sealed record TicketCalled(Guid TicketId, string Number, Guid WindowId, string WindowNumber);
