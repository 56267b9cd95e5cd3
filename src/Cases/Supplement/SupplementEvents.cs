namespace Suban.Cases.Supplement;

/// <summary>The one-time notice (一次性告知) went out with everything that is missing.</summary>
/// <param name="Renews">The earlier notice whose uncured items this one repeats.</param>
public sealed record OneTimeNoticeIssued(
    Guid CaseId, Guid NoticeId, IReadOnlyList<NoticeItem> Items, DateOnly AnswerBy, Guid? Renews);

/// <summary>A file was put ready for a notice (上传补正材料); not yet handed in.</summary>
public sealed record SupplementAttached(Guid CaseId, Guid NoticeId, string MaterialId, Guid CaseFileId, string ContentHash);

/// <summary>A file put ready for a notice was taken away again.</summary>
public sealed record SupplementRemoved(Guid CaseId, Guid NoticeId, string MaterialId, Guid CaseFileId);

/// <summary>The applicant supplied what a notice asked for (补正).</summary>
public sealed record MaterialsSupplied(Guid CaseId, Guid NoticeId, Guid? StepId, IReadOnlyList<string> Materials, DateTimeOffset At);

/// <summary>A department asked for more, once (受理后补正): the promised clock pauses, the statutory one runs on.</summary>
public sealed record StepSupplementRequested(
    Guid CaseId, Guid StepId, Guid NoticeId, IReadOnlyList<NoticeItem> Items, DateOnly AnswerBy, DateTimeOffset At);

/// <summary>The applicant's time passed without an answer: the step goes on with what is there.</summary>
public sealed record StepSupplementLapsed(Guid CaseId, Guid StepId, Guid NoticeId, DateTimeOffset At);

/// <summary>The case was returned (退件): what the notice asked for did not come in time.</summary>
public sealed record CaseReturned(Guid CaseId, string Number, Guid NoticeId, DateOnly AnswerBy);
