namespace Suban.Assistance.Cooperations;

public sealed record CooperationAsked(Guid OrderId, Guid CooperationId, Guid? PartnerOrganId, int Items, DateOnly AnswerBy, DateOnly DueOn);

public sealed record CooperationAccepted(Guid OrderId, Guid CooperationId, int Filed);

public sealed record CooperationReturned(Guid OrderId, Guid CooperationId);

public sealed record CooperationProgressed(Guid OrderId, Guid CooperationId);

/// <summary>The other region gave its result; the items have it.</summary>
public sealed record CooperationAnswered(Guid OrderId, Guid CooperationId, int Granted, int Denied);

public sealed record CooperationClosed(Guid OrderId, Guid CooperationId);

public sealed record CooperationRecalled(Guid OrderId, Guid CooperationId);
