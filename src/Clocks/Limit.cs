using System.Text.Json.Serialization;

namespace Suban.Clocks;

/// <summary>The length of a period (时限) in the law's own unit; units are never converted into each other.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "unit")]
[JsonDerivedType(typeof(WorkingDays), "working-days")]
[JsonDerivedType(typeof(CalendarDays), "calendar-days")]
[JsonDerivedType(typeof(OnTheSpot), "on-the-spot")]
public abstract record Limit
{
    private protected Limit(int days) =>
        Days = days >= 0 ? days : throw new ArgumentOutOfRangeException(nameof(days), days, "A limit is never negative.");

    /// <summary>The number of days in the limit's own unit; 0 on the spot.</summary>
    [JsonIgnore]
    public int Days { get; }

    internal abstract int CountBetween(WorkingCalendar calendar, DateOnly from, DateOnly to);

    internal abstract DateOnly Add(WorkingCalendar calendar, DateOnly from, int days);
}

/// <summary>A limit in working days (工作日): the first is the first working day after the starting date.</summary>
public sealed record WorkingDays(int Count) : Limit(Count)
{
    internal override int CountBetween(WorkingCalendar calendar, DateOnly from, DateOnly to) => calendar.CountBetween(from, to);

    internal override DateOnly Add(WorkingCalendar calendar, DateOnly from, int days) => calendar.Add(from, days);

    public override string ToString() => $"{Count}个工作日";
}

/// <summary>A limit in calendar days (自然日): the starting date is not counted.</summary>
/// <remarks>民法典第二百零一条.</remarks>
public sealed record CalendarDays(int Count) : Limit(Count)
{
    internal override int CountBetween(WorkingCalendar calendar, DateOnly from, DateOnly to) =>
        Math.Max(0, to.DayNumber - from.DayNumber);

    internal override DateOnly Add(WorkingCalendar calendar, DateOnly from, int days) => from.AddDays(days);

    public override string ToString() => $"{Count}日";
}

/// <summary>Handled on the spot (即办): no day is counted, only the hours the office is open.</summary>
public sealed record OnTheSpot() : Limit(0)
{
    internal override int CountBetween(WorkingCalendar calendar, DateOnly from, DateOnly to) => calendar.CountBetween(from, to);

    internal override DateOnly Add(WorkingCalendar calendar, DateOnly from, int days) => calendar.Add(from, days);

    public override string ToString() => "即办";
}
