namespace Suban.Cases.Delegations;

/// <summary>An organ offered another to act in its name (拟授权).</summary>
public sealed record DelegationOffered(
    Guid DelegationId, DelegationKind Kind, Guid GrantorId, Guid GranteeId, DelegatedPowers Powers, IReadOnlyList<string> Items,
    DateOnly ValidFrom, DateOnly ValidUntil, string DocumentNumber);

/// <summary>The grantee accepted; from its first day on its staff may act.</summary>
public sealed record DelegationAccepted(Guid DelegationId, Guid GrantorId, Guid GranteeId);

/// <summary>The grantee did not accept.</summary>
public sealed record DelegationDeclined(Guid DelegationId, string Reason);

/// <summary>One side ended it before its day; nothing new is done under it from that moment.</summary>
public sealed record DelegationRevoked(Guid DelegationId, bool ByGrantor, string Reason);

/// <summary>What the same process did to the step was done in the grantor's name.</summary>
public sealed record ActedByDelegation(
    Guid CaseId, Guid StepId, Guid DelegationId, string DocumentNumber, DelegationKind Kind, Guid GrantorId, string GrantorName, Guid GranteeId, string GranteeName);

/// <summary>The delegation has ended: the step went back to the grantor's inbox (退回委托机关).</summary>
public sealed record EntrustedStepReturned(Guid CaseId, Guid StepId, Guid DelegationId);
