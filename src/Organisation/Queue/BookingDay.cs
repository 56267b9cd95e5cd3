using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Organisation.Queue;

/// <summary>The bookings of a hall on one day.</summary>
internal static class BookingDay
{
    public static IQueryable<Booking> BookingsOn(this AppDbContext db, Guid hallId, DateOnly day)
    {
        var (from, to) = (RegionTime.At(day, TimeOnly.MinValue), RegionTime.At(day.AddDays(1), TimeOnly.MinValue));
        return db.Set<Booking>().Where(b => b.HallId == hallId && b.StartsAt >= from && b.StartsAt < to);
    }

    public static Task<List<string>> CodesAsync(this AppDbContext db, Guid hallId, DateOnly day, CancellationToken cancel) =>
        db.BookingsOn(hallId, day).Select(b => b.Code).ToListAsync(cancel);

    public static string Stream(this Booking booking) => $"booking/{booking.BookingId}";
}
