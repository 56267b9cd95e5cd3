using Suban.Cases.Issue;
using Suban.Catalogue.Compiling;
using Suban.Clocks;
using Suban.Kernel;

namespace Suban.Cases.Queries;

/// <summary>A case on the applicant's list.</summary>
/// <param name="NextStep">What happens next, or what the applicant has to do.</param>
public sealed record MyCaseRow(
    Guid CaseId, string Number, string Title, CaseStatus Status, string StatusWords, Light Light, DateTimeOffset? DueAt, string NextStep,
    bool OpenNotice, DateTimeOffset ReceivedAt);

/// <summary>Which of the applicant's cases to show.</summary>
public enum CaseFilter
{
    Running,
    ToDo,
    Ended,
}

/// <summary>The tracking page of one case.</summary>
public sealed record TrackingView
{
    public required Guid CaseId { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required string Region { get; init; }

    public required string ApplicantName { get; init; }

    public required CaseStatus Status { get; init; }

    public required CaseOutcome? Outcome { get; init; }

    public required int Revision { get; init; }

    public required Channel Channel { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateOnly? AcceptedOn { get; init; }

    public required string? FollowerName { get; init; }

    public required string ContactPhone { get; init; }

    /// <summary>The plan's promise with its explanation; null before acceptance.</summary>
    public required ClockReading? Promise { get; init; }

    /// <summary>The window's time to answer; null once it has.</summary>
    public required ClockReading? Answer { get; init; }

    public required IReadOnlyList<StepView> Steps { get; init; }

    public required IReadOnlyList<NoticeView> Notices { get; init; }

    public required IReadOnlyList<IssueView> Issues { get; init; }

    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    public required RatingView? Rating { get; init; }

    public required bool MayWithdraw { get; init; }

    public required bool MayUrge { get; init; }

    public required bool MayRate { get; init; }

    public NoticeView? OpenNotice => Notices.FirstOrDefault(notice => notice.State is NoticeState.Open);
}

/// <summary>One department's part on the tracking page.</summary>
/// <param name="After">Names of the items it waits for.</param>
/// <param name="Clocks">Statutory, promised, stage and the binding one; null before the step is accepted.</param>
public sealed record StepView(
    Guid StepId, string ItemKey, string ItemName, string AuthorityName, StepStatus Status, string StatusWords, int Revision, string? Number,
    int Stage, IReadOnlyList<string> After, StepClocks? Clocks, ClockReading? Delivery, string? Reason, string? Basis,
    Guid? CertificateId, string? ClaimedByName, DateTimeOffset? DecidedAt, DateTimeOffset? DeliveredAt)
{
    /// <summary>The applicant chose the commitment way.</summary>
    public bool Committed { get; init; }
}

/// <summary>A notice to supply, with the applicant's own clock.</summary>
public sealed record NoticeView(
    Guid NoticeId, Guid? StepId, NoticeKind Kind, NoticeState State, IReadOnlyList<NoticeItem> Items, DateTimeOffset IssuedAt,
    DateOnly AnswerBy, string Contact, bool Renewal, ClockReading Clock);

/// <summary>One hand-over on the tracking page.</summary>
/// <param name="Extras">What was given besides the results.</param>
public sealed record IssueView(
    Guid IssueId, DeliveryMethod Method, string ReceiverName, bool Partial, DateTimeOffset IssuedAt, string? PostOrder,
    DateTimeOffset? DeliveredAt, IReadOnlyList<string> Items, IReadOnlyList<string> Extras);

public sealed record RatingView(int Level, IReadOnlyList<string> Tags, string? Words, DateTimeOffset RatedAt, string? Addition, DateTimeOffset? AddedAt);

/// <summary>What anybody may see who knows the number and the end of the telephone number.</summary>
public sealed record PublicStatus(string Number, string Title, CaseStatus Status, string StatusWords, DateTimeOffset ReceivedAt, DateTimeOffset? DueAt);

/// <summary>The confirmation page after submission; the same at every reload.</summary>
/// <param name="BringToWindow">Names of the papers that still have to be handed in at the window.</param>
public sealed record SubmissionView(
    Guid CaseId, string Number, string Title, DateTimeOffset ReceivedAt, DateTimeOffset? AnswerDueAt, int PromisedWorkingDays,
    string? FollowerName, string ContactPhone, IReadOnlyList<PlannedComponent> Components, IReadOnlyList<string> BringToWindow)
{
    public required string Region { get; init; }

    /// <summary>0 where a single item was applied for.</summary>
    public required int ThemeNumber { get; init; }
}

/// <summary>What a case was for, to apply for the same again.</summary>
/// <param name="Theme">Null where a single item was applied for.</param>
public sealed record ApplicationView(string Region, int? Theme, string Item, IReadOnlyDictionary<string, string> Answers);

/// <summary>The supplement page: only what was asked, with the old files beside it.</summary>
public sealed record SupplementView(
    Guid CaseId, string Number, string Title, NoticeView Notice, IReadOnlyList<SupplementItemView> Items);

/// <param name="NewFiles">Put ready for this notice and not yet handed in.</param>
public sealed record SupplementItemView(
    NoticeItem Item, PlannedMaterial Planned, IReadOnlyList<FileView> OldFiles, IReadOnlyList<FileView> NewFiles);
