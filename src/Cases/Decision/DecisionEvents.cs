namespace Suban.Cases.Decision;

/// <summary>The step was approved (准予).</summary>
/// <param name="CertificateId">The certificate made with the grant.</param>
public sealed record StepApproved(Guid CaseId, Guid StepId, string Number, Guid? CertificateId, DateTimeOffset At);

/// <summary>The step was denied (不予) with reason, basis and remedies.</summary>
/// <remarks>行政许可法第三十八条第二款.</remarks>
public sealed record StepDenied(
    Guid CaseId, Guid StepId, string Number, string Reason, string Basis, string Remedy, IReadOnlyList<Guid> ClosedSteps, DateTimeOffset At);

/// <summary>A step not yet accepted was closed because its prerequisite was denied.</summary>
public sealed record StepClosed(Guid CaseId, Guid StepId, Guid BecauseOf, string Reason);

/// <summary>Every step has ended: the case is decided (办结).</summary>
public sealed record CaseDecided(Guid CaseId, string Number, CaseOutcome Outcome, DateTimeOffset At);
