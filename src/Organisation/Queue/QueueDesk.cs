using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Organisation.Queue;

/// <summary>What a clerk's window may see and touch of its hall's queue: a ticket of another hall is simply not there.</summary>
internal static class QueueDesk
{
    public static ServiceWindow? WindowOf(this Halls halls, Reader reader) =>
        reader is { IsStaff: true, WindowId: { } window } ? halls.FindWindow(window) : null;

    /// <summary>The ticket the window has called and not yet ended.</summary>
    public static Task<Ticket?> CalledByAsync(this AppDbContext db, ServiceWindow window, DateOnly on, CancellationToken cancel) =>
        db.Set<Ticket>().FirstOrDefaultAsync(
            t => t.HallId == window.HallId && t.OnDate == on && t.State == TicketState.Called && t.WindowId == window.WindowId, cancel);

    /// <summary>The ticket in the hands of the clerk's own window, or why there is none.</summary>
    public static async Task<(Ticket? Ticket, Refusal? Refusal)> InHandAsync(
        this AppDbContext db, Halls halls, Reader reader, Guid ticketId, CancellationToken cancel)
    {
        if (halls.WindowOf(reader) is not { } window)
        {
            return (null, QueueRefusals.NoWindow);
        }

        var ticket = await db.Set<Ticket>().FirstOrDefaultAsync(t => t.TicketId == ticketId && t.HallId == window.HallId, cancel);
        return ticket is null ? (null, QueueRefusals.NotFound)
            : ticket.State is TicketState.Called && ticket.WindowId == window.WindowId ? (ticket, null)
            : (null, QueueRefusals.Moved);
    }

    public static Task<Ticket?> OpenOfAsync(this AppDbContext db, Guid partyId, Guid hallId, CancellationToken cancel) =>
        db.Set<Ticket>().FirstOrDefaultAsync(
            t => t.PartyId == partyId && t.HallId == hallId && (t.State == TicketState.Waiting || t.State == TicketState.Called), cancel);

    public static string Stream(this Ticket ticket) => $"ticket/{ticket.TicketId}";
}
