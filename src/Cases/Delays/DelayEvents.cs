using Suban.Clocks;

namespace Suban.Cases.Delays;

/// <summary>A special procedure began by written notice (启动特别程序).</summary>
public sealed record SpecialProcedureStarted(
    Guid CaseId, Guid StepId, Guid ProcedureId, SuspensionKind Kind, string Basis, string Reason, DateOnly PlannedEnd);

/// <summary>A special procedure was given a later planned end before the earlier one had passed.</summary>
public sealed record SpecialProcedureRenewed(Guid CaseId, Guid StepId, Guid ProcedureId, DateOnly PlannedEnd, string Reason);

/// <summary>A special procedure ended: by its result, or because its planned end had passed.</summary>
public sealed record SpecialProcedureEnded(Guid CaseId, Guid StepId, Guid ProcedureId, string Result);

/// <summary>The limit was extended (延长办理期限) and the applicant told why.</summary>
public sealed record StepExtended(Guid CaseId, Guid StepId, int WorkingDays, string Reason, string ApprovedBy, DateOnly? DueOn);
