using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Organisation.Queue;

/// <summary>Gives up one's own number before it is called (不排了).</summary>
public sealed class CancelTicket(AppDbContext db)
{
    public async Task<Outcome<TicketCancelled>> RunAsync(Reader reader, Guid ticketId, ProcessContext process, CancellationToken cancel)
    {
        if (reader.PartyId is not { } party
            || await db.Set<Ticket>().FirstOrDefaultAsync(t => t.TicketId == ticketId && t.PartyId == party, cancel) is not { } ticket)
        {
            return QueueRefusals.NotFound;
        }

        if (ticket.State is not TicketState.Waiting)
        {
            return QueueRefusals.Moved;
        }

        ticket.End(TicketState.Cancelled, process.Now);
        var cancelled = new TicketCancelled(ticketId, ticket.Number);
        db.Record(ticket.Stream(), cancelled, process);
        return cancelled;
    }
}

/// <summary>A visitor gave up waiting.</summary>
public sealed record TicketCancelled(Guid TicketId, string Number);
