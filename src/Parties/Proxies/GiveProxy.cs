using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Parties.Proxies;

/// <summary>What a proxy is for.</summary>
/// <param name="OnlyId">The one draft or case; null for everything.</param>
public sealed record ProxyScope(ProxyPower? Power, Guid? OnlyId, string? OnlyTitle, DateOnly? Until, bool MayHandOver);

/// <summary>Lets somebody act in one's name (亲友代办、企业经办人): how far and until when.</summary>
public sealed class GiveProxy(PartyStore parties, ProxyWriting writing)
{
    public const int MostDays = 366;

    public async Task<Outcome<ProxyGiven>> RunAsync(
        Reader reader, ProxyPerson person, ProxyScope scope, ProcessContext process, CancellationToken cancel)
    {
        if (reader.Acting is not null || reader.PartyId is not { } partyId || await parties.FindAsync(partyId, cancel) is not { } principal)
        {
            return ProxyRefusals.NotInOthersName;
        }

        var today = RegionTime.DateOf(process.Now);
        if (scope.Power is not { } power)
        {
            return ProxyRefusals.Invalid("power", "请选择他能做什么");
        }

        if (scope.Until is not { } until || until < today || until > today.AddDays(MostDays))
        {
            return ProxyRefusals.Invalid("until", "请选择到什么时候，最长一年");
        }

        return await writing.WriteAsync(
            principal, person, new ProxyTerms(power, scope.OnlyId, scope.OnlyTitle, until, scope.MayHandOver), process, cancel);
    }
}
