using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Organisation.Queue;

/// <summary>Gives the booked place back before the slot begins (取消预约).</summary>
public sealed class CancelBooking(AppDbContext db, Halls halls, TellParty tell)
{
    public async Task<Outcome<BookingCancelled>> RunAsync(Reader reader, Guid bookingId, ProcessContext process, CancellationToken cancel)
    {
        if (reader.PartyId is not { } party
            || await db.Set<Booking>().FirstOrDefaultAsync(b => b.BookingId == bookingId && b.PartyId == party, cancel) is not { } booking)
        {
            return BookingRefusals.NotFound;
        }

        if (booking.State is not BookingState.Booked)
        {
            return BookingRefusals.Ended;
        }

        if (process.Now >= booking.StartsAt)
        {
            return BookingRefusals.Begun;
        }

        booking.GiveBack();
        tell(
            party, "预约已取消",
            $"{BookingRefusals.Words(booking.StartsAt)}，{halls.Find(booking.HallId)?.Name}，{WindowWords.Of(booking.Kind)}的预约已取消，不算爽约。",
            "/me/bookings", process.Now);
        var cancelled = new BookingCancelled(bookingId, booking.StartsAt);
        db.Record(booking.Stream(), cancelled, process);
        return cancelled;
    }
}

/// <summary>A booked place was given back.</summary>
public sealed record BookingCancelled(Guid BookingId, DateTimeOffset StartsAt);
