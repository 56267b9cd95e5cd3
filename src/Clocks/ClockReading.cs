namespace Suban.Clocks;

/// <summary>What a clock says at one moment: computed, never stored as the truth.</summary>
public sealed record ClockReading
{
    public required ClockKind Kind { get; init; }

    public required ClockState State { get; init; }

    public required Light Light { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>The moment the period ends; null before it starts.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>The last day of the period.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The moment the light turns yellow, if nothing else happens; lists are sorted and watched by it.</summary>
    public DateTimeOffset? NearFrom { get; init; }

    /// <summary>Finished days that count, up to now or the stop; paused days are not among them.</summary>
    public int CountedDays { get; init; }

    /// <summary>Days the whole period has, extension included, in the unit of its limit.</summary>
    public int TotalDays { get; init; }

    /// <summary>Days left, today included while it is not over; negative by the days overdue.</summary>
    public int DaysLeft => TotalDays - CountedDays;

    public IReadOnlyList<PausedSpan> Paused { get; init; } = [];

    /// <summary>All days not counted so far or planned not to be; overlapping suspensions once.</summary>
    public int PausedDays => Paused.Sum(span => span.Days);

    /// <summary>Whether the end may still move by itself: a suspension is open, or a year's holidays are not published.</summary>
    public bool Provisional { get; init; }

    /// <summary>One line in Chinese for each event that moved the date.</summary>
    public IReadOnlyList<ClockLine> Explanation { get; init; } = [];

    /// <summary>The calendar the reading was made with.</summary>
    public string CalendarVersion { get; init; } = "";
}

/// <summary>Where a clock stands.</summary>
public enum ClockState
{
    NotStarted,
    Running,
    Paused,
    Overdue,

    /// <summary>Stopped in time.</summary>
    Met,

    /// <summary>Stopped after its end.</summary>
    Missed,
}

/// <summary>A span of days that a clock did not count: after one date, up to and including another.</summary>
/// <param name="Days">Days of the clock's unit that this suspension kept from counting and no earlier one did.</param>
/// <param name="Open">Not yet ended: <paramref name="Until"/> is the planned end.</param>
public sealed record PausedSpan(DateOnly After, DateOnly Until, SuspensionKind Kind, string Reason, int Days, bool Open);

/// <summary>Why the date is what it is: one event, the last day before it and after it.</summary>
public sealed record ClockLine(DateTimeOffset At, string Text, DateOnly? LastDayBefore, DateOnly LastDayAfter);
