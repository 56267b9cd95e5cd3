using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Organisation.Queue;

/// <summary>Calls a visitor who has not come to the window once more (再叫一次), so that the number is the last on the screen again.</summary>
public sealed class CallAgain(AppDbContext db, Halls halls)
{
    public async Task<Outcome<TicketCalledAgain>> RunAsync(Reader reader, Guid ticketId, ProcessContext process, CancellationToken cancel)
    {
        var (ticket, refusal) = await db.InHandAsync(halls, reader, ticketId, cancel);
        if (ticket is null)
        {
            return refusal!;
        }

        ticket.Call(ticket.WindowId!.Value, await QueueCounter.NextCallAsync(db, ticket.HallId, ticket.OnDate, cancel), process.Now);
        var again = new TicketCalledAgain(ticketId, ticket.Number);
        db.Record(ticket.Stream(), again, process);
        return again;
    }
}

/// <summary>A visitor was called once more.</summary>
public sealed record TicketCalledAgain(Guid TicketId, string Number);
