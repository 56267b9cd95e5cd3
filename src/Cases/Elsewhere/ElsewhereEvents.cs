namespace Suban.Cases.Elsewhere;

/// <summary>A window of another region received the case (异地代收).</summary>
public sealed record ReceivedElsewhere(Guid CaseId, string Region, string FromRegion, string FromName, string ClerkName, DateTimeOffset ForwardDueAt);

/// <summary>What was received elsewhere is on its way to the region whose case it is (转送).</summary>
public sealed record ReceiptForwarded(Guid CaseId, string How, DateTimeOffset ConfirmDueAt);

/// <summary>The region whose case it is has what was forwarded (签收转送).</summary>
public sealed record ForwardingConfirmed(Guid CaseId, string ConfirmedByName);
