using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Organisation.Queue;

/// <summary>The slots of a hall that can be booked, with the places left in each.</summary>
public sealed class HallSlots(AppDbContext db, HallDays days)
{
    public static TimeSpan Length => Slots.Length;

    /// <summary>The kinds the hall has windows for.</summary>
    public static IReadOnlyList<WindowKind> Kinds(Hall hall) => [.. hall.Windows.Where(w => w.Open).Select(w => w.Kind).Distinct().Order()];

    /// <summary>From now on, day by day; full ones stand among them.</summary>
    public async Task<IReadOnlyList<SlotOffer>> OffersAsync(Hall hall, WindowKind kind, DateTimeOffset now, CancellationToken cancel)
    {
        var starts = Starts(hall, now);
        var capacity = Capacity(hall, kind, now);
        if (starts.Count == 0 || capacity == 0)
        {
            return [];
        }

        var (first, last) = (starts[0], starts[^1]);
        var taken = await db.Set<Booking>().AsNoTracking()
            .Where(b => b.HallId == hall.HallId && b.Kind == kind && b.StartsAt >= first && b.StartsAt <= last && b.Seat != null)
            .GroupBy(b => b.StartsAt).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return [.. starts.Select(s => new SlotOffer(s, Math.Max(0, capacity - taken.GetValueOrDefault(s))))];
    }

    internal int Capacity(Hall hall, WindowKind kind, DateTimeOffset now) =>
        hall.Windows.Count(w => w.Open && w.Kind == kind) * days.SettingsOf(hall, RegionTime.DateOf(now)).Booking.PerWindow;

    internal IReadOnlyList<DateTimeOffset> Starts(Hall hall, DateTimeOffset now)
    {
        var today = RegionTime.DateOf(now);
        var ahead = days.SettingsOf(hall, today).Booking.Days;
        return
        [
            .. Enumerable.Range(0, ahead + 1).Select(today.AddDays).Where(day => days.IsOpenOn(hall, day))
                .SelectMany(day => Slots.Of(days.Hours(hall, day)).Select(time => RegionTime.At(day, time)))
                .Where(start => start > now),
        ];
    }
}

/// <param name="Left">How many places are free.</param>
public sealed record SlotOffer(DateTimeOffset StartsAt, int Left);
