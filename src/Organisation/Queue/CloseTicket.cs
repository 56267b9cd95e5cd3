using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Organisation.Queue;

/// <summary>Ends a number that the hall's closing has overtaken (收号): who was called counts as served, who still waits is cancelled.</summary>
public sealed class CloseTicket(AppDbContext db, Halls halls, HallDays days)
{
    public async Task<Outcome<TicketClosed>> RunAsync(Guid ticketId, ProcessContext process, CancellationToken cancel)
    {
        if (await db.Set<Ticket>().FirstOrDefaultAsync(t => t.TicketId == ticketId, cancel) is not { IsOpen: true } ticket)
        {
            return QueueRefusals.Moved;
        }

        if (ticket.OnDate >= RegionTime.DateOf(process.Now) && !IsOvertaken(ticket, process.Now))
        {
            return QueueRefusals.Moved;
        }

        ticket.End(ticket.State is TicketState.Called ? TicketState.Done : TicketState.Cancelled, process.Now);
        var closed = new TicketClosed(ticketId, ticket.Number, ticket.State);
        db.Record(ticket.Stream(), closed, process);
        return closed;
    }

    // Numbers given after closing time are those of a hall that serves late; they end with the day.
    private bool IsOvertaken(Ticket ticket, DateTimeOffset now) =>
        halls.Find(ticket.HallId) is { } hall && days.ClosesAt(hall, ticket.OnDate) is var closing
        && now >= closing + QueueDeadlines.AfterClosing && ticket.QueuedAt < closing;
}

/// <summary>The closing of the hall ended a number.</summary>
public sealed record TicketClosed(Guid TicketId, string Number, TicketState State);
