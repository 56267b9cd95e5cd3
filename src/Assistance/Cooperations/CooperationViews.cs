using Suban.Assistance.Orders;

namespace Suban.Assistance.Cooperations;

/// <summary>A line of a list of cooperation orders.</summary>
/// <param name="Asked">The reader's organ is the one that was asked.</param>
public sealed record CooperationLine(
    Guid CooperationId, string Number, Guid OrderId, string Title, string ApplicantName, string Organ, string Partner, bool Asked, CooperationState State, DateOnly AnswerBy, DateOnly DueOn,
    DateTimeOffset SentAt, IReadOnlyList<string> ItemKeys, bool Late)
{
    public bool IsLive => State is CooperationState.Sent or CooperationState.Accepted or CooperationState.Answered;

    /// <summary>Until when the next act is due; null where nothing is.</summary>
    public DateOnly? NextBy => State switch { CooperationState.Sent => AnswerBy, CooperationState.Accepted => DueOn, _ => null };
}

/// <summary>A cooperation order as its page and its paper show it.</summary>
public sealed record CooperationView
{
    public required CooperationLine Line { get; init; }

    public required int Revision { get; init; }

    public required IReadOnlyList<CooperationItem> Items { get; init; }

    public required string Region { get; init; }

    /// <summary>所属区划.</summary>
    public required string RegionName { get; init; }

    public required string OrganPhone { get; init; }

    public required string PartnerPhone { get; init; }

    /// <summary>项目负责人.</summary>
    public required string InCharge { get; init; }

    public required string InChargePhone { get; init; }

    public required string SentByName { get; init; }

    public required string Reason { get; init; }

    public required string Papers { get; init; }

    public required string Departments { get; init; }

    public required string Remark { get; init; }

    public required string? AcceptedByName { get; init; }

    public required DateTimeOffset? AcceptedAt { get; init; }

    public required string? Words { get; init; }

    public required string? Result { get; init; }

    public required DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<EntryView> Log { get; init; }

    /// <summary>The reader accepts, returns, reports and gives the result.</summary>
    public required bool Answers { get; init; }

    /// <summary>The reader is of the side that asked.</summary>
    public required bool Asks { get; init; }

    /// <summary>The other side does not work on this platform.</summary>
    public required bool OnPaper { get; init; }

    public CooperationKey Key => new(Line.CooperationId, Revision);
}

public sealed record CooperationItem(string Key, string Name, string Department, ItemState State, ItemState? Outcome);
