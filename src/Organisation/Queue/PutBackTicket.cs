using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Organisation.Queue;

/// <summary>Lets a visitor who was passed over wait again (过号放回): once, within half an hour, after everybody else.</summary>
public sealed class PutBackTicket(AppDbContext db, Halls halls)
{
    public static TimeSpan Within { get; } = TimeSpan.FromMinutes(30);

    public async Task<Outcome<TicketPutBack>> RunAsync(Reader reader, Guid ticketId, ProcessContext process, CancellationToken cancel)
    {
        if (halls.WindowOf(reader) is not { } window)
        {
            return QueueRefusals.NoWindow;
        }

        if (await db.Set<Ticket>().FirstOrDefaultAsync(t => t.TicketId == ticketId && t.HallId == window.HallId, cancel) is not { } ticket)
        {
            return QueueRefusals.NotFound;
        }

        if (ticket.State is not TicketState.NoShow)
        {
            return QueueRefusals.Moved;
        }

        if (ticket.PutBack || process.Now > ticket.EndedAt + Within)
        {
            return QueueRefusals.TooLate;
        }

        if (ticket.PartyId is { } party && await db.OpenOfAsync(party, ticket.HallId, cancel) is { } newer)
        {
            return QueueRefusals.HasTicket(newer.Number);
        }

        ticket.ReturnToQueue(process.Now);
        var back = new TicketPutBack(ticketId, ticket.Number);
        db.Record(ticket.Stream(), back, process);
        return back;
    }
}

/// <summary>A visitor who was passed over waits again.</summary>
public sealed record TicketPutBack(Guid TicketId, string Number);
