using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Parties.Proxies;

/// <summary>Hands a proxy over to somebody else for the rest of its time (交接经办), where the principal allowed it.</summary>
public sealed class HandOverProxy(AppDbContext db, PartyStore parties, ProxyQueries proxies, ProxyWriting writing)
{
    public async Task<Outcome<ProxyGiven>> RunAsync(
        Reader reader, Guid proxyId, ProxyPerson next, ProcessContext process, CancellationToken cancel)
    {
        var own = reader.Acting?.OwnPartyId ?? reader.PartyId;
        var proxy = await db.Set<Proxy>().SingleOrDefaultAsync(p => p.ProxyId == proxyId, cancel);
        if (proxy is null || !proxy.IsLive(RegionTime.DateOf(process.Now)) || own is not { } party
            || !await proxies.IsHeldByAsync(proxy, party, cancel) || await parties.FindAsync(proxy.PrincipalId, cancel) is not { } principal)
        {
            return ProxyRefusals.NotFound;
        }

        if (!proxy.MayHandOver)
        {
            return ProxyRefusals.NoHandOver;
        }

        var written = await writing.WriteAsync(principal, next, ProxyTerms.Of(proxy), process, cancel);
        if (written.TryGet(out _))
        {
            await writing.EndAsync(proxy, ProxyEnd.HandedOver, process, cancel);
        }

        return written;
    }
}
