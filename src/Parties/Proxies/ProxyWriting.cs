using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Kernel.Identifiers;
using Suban.Organisation.Accounts;
using Suban.Parties.Messages;

namespace Suban.Parties.Proxies;

/// <summary>The person somebody lets act in his name, as typed from the papers.</summary>
public sealed record ProxyPerson(string Name, string IdNumber)
{
    /// <summary>Without name and number, so that a log line cannot carry them.</summary>
    public override string ToString() => nameof(ProxyPerson);
}

/// <summary>How far a proxy reaches, however it came about.</summary>
internal sealed record ProxyTerms(ProxyPower Power, Guid? OnlyId, string? OnlyTitle, DateOnly Until, bool MayHandOver, Guid? FromId = null)
{
    public static ProxyTerms Of(Proxy proxy) => new(proxy.Power, proxy.OnlyId, proxy.OnlyTitle, proxy.Until, proxy.MayHandOver, proxy.ProxyId);
}

/// <summary>Writes a proxy (代办授权) after the same checks, whether it is given or handed over.</summary>
public sealed class ProxyWriting(AppDbContext db, PartyStore parties)
{
    private const int Most = 50;

    internal async Task<Outcome<ProxyGiven>> WriteAsync(
        Party principal, ProxyPerson person, ProxyTerms terms, ProcessContext process, CancellationToken cancel)
    {
        var (number, today) = (CitizenId.Fold(TypedNumber.Clean(person.IdNumber)), RegionTime.DateOf(process.Now));
        if (PersonName.FaultOf(person.Name) is { } fault)
        {
            return ProxyRefusals.Invalid("name", fault);
        }

        if (CitizenId.Check(number, today) is { Valid: false } verdict)
        {
            return ProxyRefusals.Invalid("idNumber", verdict.Reason!);
        }

        var index = parties.IndexOf(number);
        if (principal.IdNumberIndex == index)
        {
            return ProxyRefusals.Yourself;
        }

        var live = await db.Set<Proxy>().Where(p => p.PrincipalId == principal.PartyId && p.EndedAt == null && p.Until >= today).ToListAsync(cancel);
        if (live.Exists(p => p.EndedAt is null && p.PersonIndex == index && p.OnlyId == terms.OnlyId))
        {
            return ProxyRefusals.Twice(person.Name);
        }

        if (live.Count >= Most)
        {
            return ProxyRefusals.TooMany(Most);
        }

        var proxy = new Proxy
        {
            ProxyId = Guid.CreateVersion7(process.Now), PrincipalId = principal.PartyId, PrincipalName = principal.Name,
            PersonName = person.Name, PersonIndex = index, PersonMasked = Mask.IdNumber(number),
            Power = terms.Power, OnlyId = terms.OnlyId, OnlyTitle = terms.OnlyTitle, Until = terms.Until, MayHandOver = terms.MayHandOver,
            GivenAt = process.Now, FromId = terms.FromId,
        };
        db.Add(proxy);
        var given = new ProxyGiven(
            proxy.ProxyId, principal.PartyId, person.Name, proxy.Power, proxy.OnlyId, proxy.Until, proxy.MayHandOver, proxy.FromId);
        db.Record($"party/{principal.PartyId:N}", given, process);
        await TellAsync(proxy, $"{principal.Name}请您替他办事", "在“请人代办”里点“替他办”就能开始；不愿意的，点“不再代办”。", process.Now, cancel);
        return given;
    }

    internal async Task EndAsync(Proxy proxy, ProxyEnd by, ProcessContext process, CancellationToken cancel)
    {
        proxy.End(by, process.Now);
        db.Record($"party/{proxy.PrincipalId:N}", new ProxyEnded(proxy.ProxyId, proxy.PrincipalId, by), process);
        if (by is ProxyEnd.Principal)
        {
            await TellAsync(proxy, $"{proxy.PrincipalName}收回了委托", "您不能再替他办了。", process.Now, cancel);
        }
        else
        {
            Notices.Tell(
                db, proxy.PrincipalId,
                new Notice(by is ProxyEnd.Person ? $"{proxy.PersonName}不再替您办事" : $"{proxy.PersonName}把替您办的事交接给了别人", "在“请人代办”里看现在谁能替您办。")
                {
                    Link = "/me/delegates",
                },
                process.Now);
        }
    }

    /// <summary>Whoever is registered already hears of it; the others find it after they register.</summary>
    private async Task TellAsync(Proxy proxy, string title, string body, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Set<Party>().Where(p => p.IdNumberIndex == proxy.PersonIndex && p.Name == proxy.PersonName).Select(p => (Guid?)p.PartyId)
            .SingleOrDefaultAsync(cancel) is { } person)
        {
            Notices.Tell(db, person, new Notice(title, body) { Link = "/me/delegates", Matter = NoticeMatter.Action }, now);
        }
    }
}
