using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Organisation.Kiosks;

/// <summary>Reads self-service terminals and the applications on them (自助终端).</summary>
public sealed class KioskQueries(AppDbContext db, Authorities authorities, TimeProvider clock)
{
    /// <summary>A start page comes back every minute; so long without one is an alarm.</summary>
    public static TimeSpan Silence { get; } = TimeSpan.FromMinutes(10);

    public async Task<IReadOnlyList<KioskView>> ListAsync(string region, CancellationToken cancel) =>
        [.. (await db.Set<Kiosk>().AsNoTracking().Where(k => k.Region == region).ToListAsync(cancel)).OrderBy(k => k.Name, StringComparer.Ordinal).Select(View)];

    public async Task<KioskView?> FindAsync(string region, Guid kioskId, CancellationToken cancel) =>
        await db.Set<Kiosk>().AsNoTracking().SingleOrDefaultAsync(k => k.KioskId == kioskId && k.Region == region, cancel) is { } kiosk ? View(kiosk) : null;

    /// <summary>The terminal that opens that address; null where there is none, or it is off.</summary>
    public async Task<KioskView?> OfCodeAsync(string code, CancellationToken cancel) =>
        await db.Set<Kiosk>().AsNoTracking().SingleOrDefaultAsync(k => k.Code == code && k.On, cancel) is { } kiosk ? View(kiosk) : null;

    public async Task<IReadOnlyList<KioskApplicationView>> ApplicationsAsync(string region, CancellationToken cancel) =>
    [
        .. (await db.Set<KioskApplication>().AsNoTracking().Where(a => a.Region == region).ToListAsync(cancel)).OrderBy(a => a.Name, StringComparer.Ordinal)
            .Select(a => new KioskApplicationView(a.KioskApplicationId, a.Name, a.AuthorityId, authorities.Find(a.AuthorityId)?.Name ?? "", a.Address, a.Kiosks, a.On)),
    ];

    /// <summary>What departments offer on this terminal.</summary>
    public async Task<IReadOnlyList<KioskApplicationView>> ShownOnAsync(KioskView kiosk, CancellationToken cancel) =>
        [.. (await ApplicationsAsync(kiosk.Region, cancel)).Where(a => a.On && a.Kiosks.Contains(kiosk.KioskId))];

    private KioskView View(Kiosk kiosk) => new(
        kiosk.KioskId, kiosk.Region, kiosk.Name, kiosk.Place, kiosk.Code, kiosk.Offers, kiosk.On, kiosk.SeenAt,
        kiosk.On && (kiosk.SeenAt is null || clock.GetUtcNow() - kiosk.SeenAt > Silence));
}

/// <param name="Silent">On, and not heard of for too long.</param>
public sealed record KioskView(
    Guid KioskId, string Region, string Name, string Place, string Code, IReadOnlyList<KioskOffer> Offers, bool On, DateTimeOffset? SeenAt, bool Silent);

public sealed record KioskApplicationView(Guid ApplicationId, string Name, Guid AuthorityId, string Department, string Address, IReadOnlyList<Guid> Kiosks, bool On);
