using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Jobs;

namespace Suban.Organisation.Queue;

/// <summary>
/// Clears up when a hall has closed: whoever booked and did not come, and the numbers that are left. Each is done by its own operation, so a
/// run that stops half-way has done whole acts only.
/// </summary>
public sealed class QueueDeadlines(AppDbContext db, Writes writes, TimeProvider clock) : IPeriodicJob
{
    private const int Batch = 500;

    public static TimeSpan Interval { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Whoever waits when the hall closes is still served; then the numbers end.</summary>
    public static TimeSpan AfterClosing { get; } = TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = RegionTime.DateOf(now);
        var bookings = await db.Set<Booking>().Where(b => b.State == BookingState.Booked && b.StartsAt < now)
            .OrderBy(b => b.StartsAt).Take(Batch).Select(b => b.BookingId).ToListAsync(cancel);
        foreach (var id in bookings)
        {
            // A refusal only says that it is not time yet, or that somebody was faster.
            var process = SystemProcess.Create(nameof(MarkNoShow), now);
            await writes.RunAsync<MarkNoShow, BookingMissed>((op, stop) => op.RunAsync(id, process, stop), process, cancel);
        }

        var tickets = await db.Set<Ticket>().Where(t => (t.State == TicketState.Waiting || t.State == TicketState.Called) && t.OnDate <= today)
            .OrderBy(t => t.TakenAt).Take(Batch).Select(t => t.TicketId).ToListAsync(cancel);
        foreach (var id in tickets)
        {
            var process = SystemProcess.Create(nameof(CloseTicket), now);
            await writes.RunAsync<CloseTicket, TicketClosed>((op, stop) => op.RunAsync(id, process, stop), process, cancel);
        }
    }
}
