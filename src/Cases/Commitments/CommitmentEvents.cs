using Suban.Cases.Visits;

namespace Suban.Cases.Commitments;

/// <summary>The applicant chose the commitment way, was told what follows, and signed (作出告知承诺).</summary>
public sealed record CommitmentMade(Guid CaseId, string PartKey, string ItemName, string Promise, int FollowUpWorkingDays);

/// <summary>A grant rests on a commitment, which is to be checked by a day (待核查).</summary>
public sealed record FollowUpOpened(Guid CaseId, Guid StepId, Guid FollowUpId, DateOnly DueOn);

/// <summary>What the check of a commitment found (核查结果): kept, to be put right by a day, or not kept.</summary>
public sealed record FollowUpRecorded(
    Guid CaseId, Guid StepId, Guid FollowUpId, Guid VisitId, VisitOutcome Outcome, string Conclusion, DateOnly? RectifyBy);

/// <summary>The applicant was reminded of the day by which he puts it right (整改提醒).</summary>
public sealed record RectificationReminded(Guid CaseId, Guid StepId, Guid FollowUpId, DateOnly RectifyBy);

/// <summary>Nobody came to check a commitment in time (核查超期).</summary>
public sealed record FollowUpLate(Guid CaseId, Guid StepId, Guid FollowUpId, DateOnly DueOn);

/// <summary>A grant on commitment was taken back (撤销许可) after the party was heard.</summary>
/// <param name="Dependants">Steps that had it before them; their departments were told.</param>
public sealed record GrantRevoked(
    Guid CaseId, string Number, Guid StepId, Guid FollowUpId, string Reason, string Basis, Guid CreditNoteId, IReadOnlyList<Guid> Dependants);

/// <summary>After hearing the party the grant stands (不予撤销).</summary>
public sealed record GrantKept(Guid CaseId, Guid StepId, Guid FollowUpId, string Reason);
