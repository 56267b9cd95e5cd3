using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Parties.Proxies;

/// <summary>Ends a proxy before its day: the principal takes it back (收回授权), or the person does not want to any more (不再代办).</summary>
public sealed class EndProxy(AppDbContext db, ProxyQueries proxies, ProxyWriting writing)
{
    public async Task<Outcome<ProxyEnded>> RunAsync(Reader reader, Guid proxyId, ProcessContext process, CancellationToken cancel)
    {
        var proxy = await db.Set<Proxy>().SingleOrDefaultAsync(p => p.ProxyId == proxyId, cancel);
        if (proxy is null || !proxy.IsLive(RegionTime.DateOf(process.Now)))
        {
            return ProxyRefusals.NotFound;
        }

        var own = reader.Acting?.OwnPartyId ?? reader.PartyId;
        ProxyEnd? by = reader.Acting is null && proxy.PrincipalId == own ? ProxyEnd.Principal
            : own is { } party && await proxies.IsHeldByAsync(proxy, party, cancel) ? ProxyEnd.Person
            : null;
        if (by is null)
        {
            return ProxyRefusals.NotFound;
        }

        await writing.EndAsync(proxy, by.Value, process, cancel);
        return new ProxyEnded(proxyId, proxy.PrincipalId, by.Value);
    }
}
