namespace Suban.Kernel;

/// <summary>Turns instants into the dates and times of the people of China: one zone, no summer time since 1992.</summary>
public static class RegionTime
{
    private static readonly TimeSpan _offset = TimeSpan.FromHours(8);

    public static DateTimeOffset Local(DateTimeOffset instant) => instant.ToOffset(_offset);

    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>The instant of a local wall-clock time.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time) => new(date.ToDateTime(time), _offset);
}
