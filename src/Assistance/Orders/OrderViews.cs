using Suban.Assistance.Lists;
using Suban.Catalogue.Assisting;

namespace Suban.Assistance.Orders;

/// <summary>A line of a list of orders.</summary>
public sealed record OrderRow
{
    public required Guid OrderId { get; init; }

    public required string Number { get; init; }

    public required string Region { get; init; }

    public required OrderKind Kind { get; init; }

    public required OrderState State { get; init; }

    public required string Title { get; init; }

    public required string ApplicantName { get; init; }

    public required string? ProjectCode { get; init; }

    public required string? AssistantName { get; init; }

    public required DateOnly? DueOn { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }
}

/// <summary>An order as its page shows it.</summary>
public sealed record OrderView
{
    public required OrderRow Row { get; init; }

    public required int Revision { get; init; }

    public required ApplicationForm Form { get; init; }

    public required string Organ { get; init; }

    public required Guid OrganId { get; init; }

    public required string? FirstAskedName { get; init; }

    public required string? AssistantUnit { get; init; }

    public required string? Words { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required bool Borrowed { get; init; }

    public required bool MandateSigned { get; init; }

    public required bool PromiseSigned { get; init; }

    public required bool Reviewed { get; init; }

    public required EndingView? Ending { get; init; }

    public required MandateView? Mandate { get; init; }

    public required IReadOnlyList<ItemView> Items { get; init; }

    public required IReadOnlyList<SignatureView> Signatures { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<EntryView> Log { get; init; }

    /// <summary>The key project it is for; told to staff alone.</summary>
    public required KeyProjectView? KeyProject { get; init; }

    public required bool Eligible { get; init; }

    /// <summary>Other orders for the same project.</summary>
    public required IReadOnlyList<OrderRow> SameProject { get; init; }

    /// <summary>The reader is of the organ that serves it.</summary>
    public required bool Serves { get; init; }

    /// <summary>The reader is its appointed assistant.</summary>
    public required bool Assists { get; init; }

    public OrderKey Key => new(Row.OrderId, Revision);

    public OrderState State => Row.State;
}

public sealed record MandateView(
    int Version, int ItemCount, string AssistantName, string AssistantUnit, string Principal, DateOnly From, DateOnly Until, bool SigningPower, SigningWay Way, DateTimeOffset SignedAt);

/// <summary>How an order ends, as far as it has.</summary>
public sealed record EndingView(
    string? Returned, DateTimeOffset? CompletedAt, string? LevelWords, string? Advice, DateTimeOffset? VisitedAt, TerminationCause? Cause, string? CauseWords, DateTimeOffset? ProposedAt,
    DateOnly? AnswerBy, TerminationWay? Way);

/// <summary>An item that is due, with the order it belongs to.</summary>
public sealed record DueItem(Guid OrderId, string Title, Guid ItemId, string Name, string Department, ItemState State, DateOnly DueOn);

public sealed record ItemView(Guid ItemId, int Position, string Key, string Name, string Department, ProjectStage Stage, ItemState State, bool InMandate, bool Confirmed, DateOnly? DueOn, ItemState? Outcome);

public sealed record SignatureView(SignedPaper Paper, SigningSide Side, string Name, SigningWay Way, Guid? ScanId, DateTimeOffset SignedAt);

public sealed record EntryView(EntryKind Kind, ContactWay? Way, string Words, string ByName, DateTimeOffset At);
