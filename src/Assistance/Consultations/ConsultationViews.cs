using Suban.Assistance.Orders;
using Suban.Catalogue.Assisting;

namespace Suban.Assistance.Consultations;

/// <summary>A line of a list of consultations.</summary>
public sealed record ConsultationLine(Guid ConsultationId, ConsultationKind Kind, ProjectStage Stage, ConsultationState State, ConsultationResult? Result, DateOnly MeetOn, string Time, string Place)
{
    public bool IsRunning => State is ConsultationState.Convened or ConsultationState.Met;
}

/// <summary>A consultation as its pages and its paper show it.</summary>
public sealed record ConsultationView
{
    public required ConsultationLine Line { get; init; }

    public required int Revision { get; init; }

    public required string Number { get; init; }

    public required Guid OrderId { get; init; }

    public required string Title { get; init; }

    public required string ApplicantName { get; init; }

    public required string Conveners { get; init; }

    public required string Chair { get; init; }

    public required string Agenda { get; init; }

    public required string Papers { get; init; }

    public required string AskedOfApplicant { get; init; }

    public required DateOnly OpinionsBy { get; init; }

    public required IReadOnlyList<CheckedPoint> Points { get; init; }

    public required string? Record { get; init; }

    public required string? Conclusion { get; init; }

    public required DateTimeOffset? MetAt { get; init; }

    public required int Round { get; init; }

    public required string? Words { get; init; }

    public required IReadOnlyList<AskView> Opinions { get; init; }

    public required IReadOnlyList<AskView> Tasks { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<EntryView> Log { get; init; }

    /// <summary>The reader writes the minutes and strikes off.</summary>
    public required bool Convenes { get; init; }

    /// <summary>Minutes may be written now: for the first time, or again for what did not pass.</summary>
    public bool MayMeet => Line is { State: ConsultationState.Convened } or { State: ConsultationState.Met, Result: ConsultationResult.Rectify };

    public ConsultationKey Key => new(Line.ConsultationId, Revision);
}

/// <summary>What somebody owes, with the order it belongs to.</summary>
public sealed record AskView
{
    public required Guid AskId { get; init; }

    public required int Revision { get; init; }

    public required AskKind Kind { get; init; }

    public required Guid OrderId { get; init; }

    public required string Title { get; init; }

    public required Guid? ConsultationId { get; init; }

    public required Guid? AuthorityId { get; init; }

    public required string Whom { get; init; }

    public required string Words { get; init; }

    public required string AskedByName { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required DateOnly DueOn { get; init; }

    public required AskState State { get; init; }

    public required OpinionVerdict? Verdict { get; init; }

    public required string? Answer { get; init; }

    public required string? AnsweredByName { get; init; }

    public required bool Late { get; init; }

    /// <summary>How a form names whoever owes it.</summary>
    public string Owner => AuthorityId?.ToString() ?? Whom;

    public AskKey Key => new(AskId, Revision);
}

public sealed record StageNoticeView(ProjectStage Stage, string Words, string GivenByName, DateTimeOffset GivenAt);
