using Suban.Catalogue.Assisting;

namespace Suban.Assistance.Consultations;

public sealed record ConsultationConvened(Guid OrderId, Guid ConsultationId, ConsultationKind Kind, ProjectStage Stage, int Invited, DateOnly MeetOn);

public sealed record ConsultationMet(Guid OrderId, Guid ConsultationId, ConsultationResult Result, int Tasks);

public sealed record ConsultationClosed(Guid OrderId, Guid ConsultationId);

public sealed record ConsultationCancelled(Guid OrderId, Guid ConsultationId);

public sealed record DepartmentAsked(Guid OrderId, Guid AskId, Guid? AuthorityId, DateOnly DueOn);

public sealed record AskAnswered(Guid OrderId, Guid AskId, AskKind Kind, OpinionVerdict? Verdict);

/// <summary>A task of a meeting was looked at: off the list, or open again.</summary>
public sealed record TaskStruckOff(Guid OrderId, Guid AskId, bool Done);

/// <summary>Nobody answered in time: it counts as consent here, or supervision was told.</summary>
public sealed record AskChased(Guid OrderId, Guid AskId, bool Consent);

public sealed record StageNoticeGiven(Guid OrderId, ProjectStage Stage);
