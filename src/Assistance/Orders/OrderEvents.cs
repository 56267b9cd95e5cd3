using Suban.Kernel;

namespace Suban.Assistance.Orders;

/// <summary>Somebody asked for assistance and signed the application.</summary>
public sealed record AssistanceApplied(Guid OrderId, string Number, string Region, OrderKind Kind, Guid OrganId);

/// <summary>An application was taken down for somebody: signed on paper, or still to be signed.</summary>
public sealed record ApplicationTakenDown(Guid OrderId, string Number, string Region, OrderKind Kind, bool HasSignature);

public sealed record OrderTakenUp(Guid OrderId, Guid ById);

public sealed record SupplementAsked(Guid OrderId, DateOnly AnswerBy);

public sealed record ApplicationCorrected(Guid OrderId, bool ByApplicant);

public sealed record OrderAccepted(Guid OrderId, bool OutOfScope, DateOnly ContactBy);

public sealed record OrderDeclined(Guid OrderId);

/// <summary>A supervisor looked at a refusal.</summary>
public sealed record DeclineReviewed(Guid OrderId, bool Agreed);

public sealed record OrderTransferred(Guid OrderId, Guid From, Guid To);

public sealed record VerificationRecorded(Guid OrderId, ContactWay Way);

public sealed record AssistantAppointed(Guid OrderId, Guid AssistantId);

public sealed record AssistantChanged(Guid OrderId, Guid From, Guid To);

public sealed record MandateSigned(Guid OrderId, Guid MandateId, int Version, int Items, DateOnly Until, bool SigningPower, SigningWay Way);

public sealed record PromiseSigned(Guid OrderId, SigningWay Way);

public sealed record OrderWithdrawn(Guid OrderId);
