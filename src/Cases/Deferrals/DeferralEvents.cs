namespace Suban.Cases.Deferrals;

/// <summary>The case was accepted with materials to be brought later (容缺受理), on a signed promise.</summary>
public sealed record MaterialsDeferred(
    Guid CaseId, string Number, Guid NoticeId, IReadOnlyList<NoticeItem> Items, DateOnly DueOn, string SignedBy);

/// <summary>The applicant was reminded of what he promised to bring.</summary>
public sealed record DeferralReminded(Guid CaseId, Guid NoticeId, DateOnly DueOn);

/// <summary>The promised materials did not come (容缺逾期): steps that need them end, and the credit note is written; neither where all of them were decided before.</summary>
public sealed record DeferralLapsed(Guid CaseId, string Number, Guid NoticeId, IReadOnlyList<Guid> Ended, Guid? CreditNoteId);
