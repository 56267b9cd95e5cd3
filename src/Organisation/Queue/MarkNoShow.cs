using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Organisation.Queue;

/// <summary>Records that whoever booked did not come before the hall closed (爽约).</summary>
public sealed class MarkNoShow(AppDbContext db, Halls halls, HallDays days, TellParty tell)
{
    public async Task<Outcome<BookingMissed>> RunAsync(Guid bookingId, ProcessContext process, CancellationToken cancel)
    {
        if (await db.Set<Booking>().FirstOrDefaultAsync(b => b.BookingId == bookingId, cancel) is not { State: BookingState.Booked } booking
            || halls.Find(booking.HallId) is not { } hall || process.Now < days.ClosesAt(hall, RegionTime.DateOf(booking.StartsAt)))
        {
            return BookingRefusals.Ended;
        }

        booking.Become(BookingState.NoShow);
        var rules = days.SettingsOf(hall, RegionTime.DateOf(process.Now)).Booking;
        tell(
            booking.PartyId, "预约没有来",
            $"您没有来赴 {BookingRefusals.Words(booking.StartsAt)}在{hall.Name}的预约。{rules.CountedDays} 天内 {rules.NoShows} 次没有来，{rules.PauseDays} 天内不能再预约；来不了的，请提前取消。",
            "/me/bookings", process.Now);
        var missed = new BookingMissed(bookingId, booking.StartsAt);
        db.Record(booking.Stream(), missed, process);
        return missed;
    }
}

/// <summary>Whoever booked did not come.</summary>
public sealed record BookingMissed(Guid BookingId, DateTimeOffset StartsAt);
