using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Organisation.Queue;

/// <summary>Passes over a visitor who was called and is not there (过号).</summary>
public sealed class MissTicket(AppDbContext db, Halls halls)
{
    public async Task<Outcome<TicketMissed>> RunAsync(Reader reader, Guid ticketId, ProcessContext process, CancellationToken cancel)
    {
        var (ticket, refusal) = await db.InHandAsync(halls, reader, ticketId, cancel);
        if (ticket is null)
        {
            return refusal!;
        }

        ticket.End(TicketState.NoShow, process.Now);
        var missed = new TicketMissed(ticketId, ticket.Number);
        db.Record(ticket.Stream(), missed, process);
        return missed;
    }
}

/// <summary>A called visitor was not there.</summary>
public sealed record TicketMissed(Guid TicketId, string Number);
