namespace Suban.Exchange.Links;

/// <summary>A system's pushing was set up or changed (推送对接).</summary>
public sealed record SystemLinked(Guid ConnectorId, string Region, Guid AuthorityId, string Address, IReadOnlyList<string> Items, bool Pushes);

/// <summary>A system got new keys (系统密钥); the old ones are void at once.</summary>
public sealed record LinkKeysIssued(Guid ConnectorId, string Region, string KeyTail);
