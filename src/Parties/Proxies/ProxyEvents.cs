using Suban.Kernel;

namespace Suban.Parties.Proxies;

/// <summary>Somebody may act in a party's name from now on (代办授权).</summary>
public sealed record ProxyGiven(
    Guid ProxyId, Guid PrincipalId, [property: Personal] string PersonName, ProxyPower Power, Guid? OnlyId, DateOnly Until, bool MayHandOver, Guid? FromId);

/// <summary>A proxy ended before its day (收回授权、不再代办、交接).</summary>
public sealed record ProxyEnded(Guid ProxyId, Guid PrincipalId, ProxyEnd By);
