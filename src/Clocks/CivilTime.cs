namespace Suban.Clocks;

/// <summary>The one civil time of the country, without summer time since 1992.</summary>
internal static class CivilTime
{
    private static readonly TimeSpan _offset = TimeSpan.FromHours(8);

    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(_offset).DateTime);

    public static TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(instant.ToOffset(_offset).DateTime);

    public static DateTimeOffset At(DateOnly date, TimeOnly time) => new(date.ToDateTime(time), _offset);
}
