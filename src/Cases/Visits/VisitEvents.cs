namespace Suban.Cases.Visits;

/// <summary>A site visit was arranged (安排现场踏勘) or moved, and the applicant told.</summary>
public sealed record VisitArranged(
    Guid CaseId, Guid StepId, Guid VisitId, DateOnly PlannedOn, string Hour, IReadOnlyList<string> Officers, bool Moved);

/// <summary>A photograph was added to a visit (现场照片).</summary>
public sealed record VisitPhotoAdded(Guid CaseId, Guid StepId, Guid VisitId, Guid PhotoId, string ContentHash);

/// <summary>The result of a visit was recorded (踏勘结果).</summary>
public sealed record VisitRecorded(Guid CaseId, Guid StepId, Guid VisitId, VisitOutcome Outcome, string Conclusion);
