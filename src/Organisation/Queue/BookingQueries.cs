using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Organisation.Queue;

/// <summary>Reads bookings: a party's own, and for a clerk the one whose code was said.</summary>
public sealed class BookingQueries(AppDbContext db, Halls halls, TimeProvider clock)
{
    private const int MostEnded = 20;

    /// <summary>What a clerk is told where no booking of today has the code.</summary>
    public static Refusal WrongCode => BookingRefusals.WrongCode;

    /// <summary>Open ones first, the next first; then what became of the others.</summary>
    public async Task<IReadOnlyList<BookingRow>> OfPartyAsync(Guid partyId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var own = db.Set<Booking>().AsNoTracking().Where(b => b.PartyId == partyId);
        var open = await own.Where(b => b.State == BookingState.Booked).OrderBy(b => b.StartsAt).ToListAsync(cancel);
        var ended = await own.Where(b => b.State != BookingState.Booked).OrderByDescending(b => b.StartsAt).Take(MostEnded).ToListAsync(cancel);
        return
        [
            .. open.Concat(ended).Select(b => new BookingRow(
                b.BookingId, halls.Find(b.HallId)?.Name ?? "", b.Kind, b.StartsAt, b.Needs, b.Code, b.State,
                b.State is BookingState.Booked && now < b.StartsAt,
                b.State is BookingState.Booked && now >= b.StartsAt - CheckIn.Before && RegionTime.DateOf(now) == RegionTime.DateOf(b.StartsAt))),
        ];
    }

    /// <summary>The open booking of today in the clerk's own hall that has the code.</summary>
    public async Task<Guid?> FindByCodeAsync(Reader reader, string code, CancellationToken cancel) =>
        halls.WindowOf(reader) is { } window
            ? (await db.BookingsOn(window.HallId, RegionTime.DateOf(clock.GetUtcNow())).AsNoTracking()
                .Where(b => b.Code == code && b.State == BookingState.Booked).Select(b => (Guid?)b.BookingId).ToListAsync(cancel)).FirstOrDefault()
            : null;
}

/// <param name="MayCancel">The slot has not begun.</param>
/// <param name="MayCheckIn">A number can be taken now.</param>
public sealed record BookingRow(
    Guid BookingId, string HallName, WindowKind Kind, DateTimeOffset StartsAt, BookingNeeds Needs, string Code, BookingState State,
    bool MayCancel, bool MayCheckIn);
