using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Parties.Proxies;

/// <summary>A proxy as its principal and its holder see it.</summary>
public sealed record ProxyView(
    Guid ProxyId, string PrincipalName, string PersonName, string PersonMasked, ProxyPower Power, string? OnlyTitle, DateOnly Until, bool MayHandOver)
{
    /// <summary>How far it reaches, in words.</summary>
    public string Scope => (Power, OnlyTitle) switch
    {
        (ProxyPower.Handle, null) => "替他办所有的事",
        (ProxyPower.Handle, { } title) => $"只办“{title}”",
        (ProxyPower.Follow, null) => "只看所有办件的进度",
        (ProxyPower.Follow, { } title) => $"只看“{title}”的进度",
        _ => "",
    };
}

/// <summary>Reads who acts for whom (代办授权).</summary>
public sealed class ProxyQueries(AppDbContext db, TimeProvider clock)
{
    private DateOnly Today => RegionTime.DateOf(clock.GetUtcNow());

    /// <summary>Whom this party lets act in its name.</summary>
    public async Task<IReadOnlyList<ProxyView>> GivenAsync(Guid partyId, CancellationToken cancel) =>
        (await Live().Where(p => p.PrincipalId == partyId).OrderBy(p => p.GivenAt).ToListAsync(cancel)).ConvertAll(View);

    /// <summary>In whose names this person may act.</summary>
    public async Task<IReadOnlyList<ProxyView>> HeldAsync(Guid partyId, CancellationToken cancel) =>
        (await HeldBy(partyId).OrderBy(p => p.GivenAt).ToListAsync(cancel)).ConvertAll(View);

    /// <summary>One that this person holds; null where it has ended or is another's.</summary>
    public async Task<ProxyView?> HeldAsync(Guid partyId, Guid proxyId, CancellationToken cancel) =>
        await HeldBy(partyId).SingleOrDefaultAsync(p => p.ProxyId == proxyId, cancel) is { } proxy ? View(proxy) : null;

    internal async Task<Acting?> ActingAsync(Guid proxyId, Guid partyId, CancellationToken cancel) =>
        await HeldBy(partyId).SingleOrDefaultAsync(p => p.ProxyId == proxyId, cancel) is { } proxy
            ? new Acting(proxyId, partyId, proxy.PrincipalId, proxy.PrincipalName, proxy.Power is ProxyPower.Follow, proxy.OnlyId, proxy.Until)
            : null;

    internal Task<bool> IsHeldByAsync(Proxy proxy, Guid partyId, CancellationToken cancel) =>
        HeldBy(partyId).AnyAsync(p => p.ProxyId == proxy.ProxyId, cancel);

    // By number and name: whoever registers after he was named finds it too.
    private IQueryable<Proxy> HeldBy(Guid partyId) =>
        from proxy in Live()
        join person in db.Set<Party>() on proxy.PersonIndex equals person.IdNumberIndex
        where person.PartyId == partyId && person.Name == proxy.PersonName && person.VerifiedAt != null
        select proxy;

    private IQueryable<Proxy> Live()
    {
        var today = Today;
        return db.Set<Proxy>().AsNoTracking().Where(p => p.EndedAt == null && p.Until >= today);
    }

    private static ProxyView View(Proxy p) =>
        new(p.ProxyId, p.PrincipalName, p.PersonName, p.PersonMasked, p.Power, p.OnlyTitle, p.Until, p.MayHandOver);
}
