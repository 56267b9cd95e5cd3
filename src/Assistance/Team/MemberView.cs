using Suban.Parties;

namespace Suban.Assistance.Team;

/// <summary>A member as the roster shows him to those who keep it.</summary>
public sealed record MemberView
{
    public required Guid MemberId { get; init; }

    public required string Name { get; init; }

    public required string Phone { get; init; }

    public required bool PhoneIsWork { get; init; }

    public required Guid? AccountId { get; init; }

    public required Guid? AuthorityId { get; init; }

    public required string? Department { get; init; }

    public required Guid? PointId { get; init; }

    public required string? Point { get; init; }

    public required IReadOnlyList<ServedItem> Items { get; init; }

    public required DateOnly JoinedOn { get; init; }

    public required DateOnly? LeftOn { get; init; }

    public required DateOnly? TrainedOn { get; init; }

    public required int Revision { get; init; }

    /// <summary>A person's own number shows enough to recognise it; an office's is shown.</summary>
    public string ShownPhone => PhoneIsWork ? Phone : Mask.Mobile(Phone);

    public string Place => string.Join(" · ", new[] { Department, Point }.OfType<string>());
}

/// <summary>A member with his story.</summary>
/// <param name="Days">On which he is on duty from today.</param>
public sealed record MemberRecord(MemberView Member, IReadOnlyList<FilingView> Filings, IReadOnlyList<TrainingView> Trainings, IReadOnlyList<DateOnly> Days);

public sealed record TrainingView(string Member, string Subject, DateOnly HeldOn, int Hours, bool Passed);

/// <summary>A change of the team and how its filing stands.</summary>
public sealed record FilingView(
    Guid FilingId, Guid MemberId, string Member, MemberChange Change, DateOnly HappenedOn, string Reason, string RecordedByName, DateTimeOffset RecordedAt, DateOnly DueOn)
{
    public DateOnly? FiledOn { get; init; }

    public string? FiledTo { get; init; }

    public string? Receipt { get; init; }

    public string? FiledByName { get; init; }

    public required bool IsLate { get; init; }

    public string ChangeWords => Change switch
    {
        MemberChange.Joined => "新登记",
        MemberChange.Changed => "调整",
        MemberChange.Left => "退出",
    };

    public string Words => (FiledOn, IsLate) switch
    {
        ({ } on, false) => $"{on:yyyy-MM-dd} 已报备",
        ({ } on, true) => $"{on:yyyy-MM-dd} 报备，晚了",
        (null, true) => $"应在 {DueOn:yyyy-MM-dd} 前报备，已经超期",
        _ => $"{DueOn:yyyy-MM-dd} 前报备",
    };
}
