using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Organisation.Queue;

/// <summary>
/// Gives whoever booked a number (预约取号): a booked one from half an hour before the slot to a quarter of an hour after its beginning, an
/// ordinary one later on the day. The party does it for itself, or a clerk of the hall who was told the code.
/// </summary>
public sealed class CheckIn(AppDbContext db, Halls halls)
{
    public static TimeSpan Before { get; } = TimeSpan.FromMinutes(30);

    public static TimeSpan After { get; } = TimeSpan.FromMinutes(15);

    public async Task<Outcome<BookingCheckedIn>> RunAsync(Reader reader, Guid bookingId, ProcessContext process, CancellationToken cancel)
    {
        if (await db.Set<Booking>().FirstOrDefaultAsync(b => b.BookingId == bookingId, cancel) is not { } booking
            || (reader.IsStaff ? halls.WindowOf(reader)?.HallId != booking.HallId : reader.PartyId != booking.PartyId))
        {
            return BookingRefusals.NotFound;
        }

        if (RefusalFor(booking, process.Now) is { } refusal)
        {
            return refusal;
        }

        if (await db.OpenOfAsync(booking.PartyId, booking.HallId, cancel) is { } open)
        {
            return QueueRefusals.HasTicket(open.Number);
        }

        booking.Become(BookingState.CheckedIn);
        var inTime = process.Now <= booking.StartsAt + After;
        var ticket = await TicketRoll.AddAsync(
            db, new TicketPlace(
                booking.HallId, booking.Kind, inTime ? TicketPriority.Booked : TicketPriority.Ordinary, inTime ? booking.StartsAt : null, booking.PartyId),
            process, cancel);
        db.Record(ticket.Stream(), ticket.Taken(), process);
        var checkedIn = new BookingCheckedIn(bookingId, ticket.TicketId, ticket.Number, ticket.Priority);
        db.Record(booking.Stream(), checkedIn, process);
        return checkedIn;
    }

    private static Refusal? RefusalFor(Booking booking, DateTimeOffset now) =>
        booking.State is not BookingState.Booked ? BookingRefusals.Ended
        : RegionTime.DateOf(now) != RegionTime.DateOf(booking.StartsAt) ? BookingRefusals.AnotherDay
        : now < booking.StartsAt - Before ? BookingRefusals.TooEarly
        : null;
}

/// <summary>Whoever booked came and has a number.</summary>
public sealed record BookingCheckedIn(Guid BookingId, Guid TicketId, string Number, TicketPriority Priority);
