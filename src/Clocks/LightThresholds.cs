namespace Suban.Clocks;

/// <summary>When a clock's light changes (亮灯规则); each region may set its own.</summary>
/// <remarks>The defaults are the autonomous region's electronic supervision rules (业务预警、环节超时).</remarks>
public sealed record LightThresholds
{
    public static LightThresholds Usual { get; } = new();

    /// <summary>Office hours after which something handled on the spot turns yellow.</summary>
    public TimeSpan OnTheSpotYellow { get; init; } = TimeSpan.FromHours(6);

    /// <summary>Office hours after which something handled on the spot is overdue.</summary>
    public TimeSpan OnTheSpotRed { get; init; } = TimeSpan.FromHours(8);

    /// <summary>A limit of more days than this is long, and warns by the days left.</summary>
    public int LongFromDays { get; init; } = 5;

    /// <summary>A long limit is yellow when no more than this many days are left.</summary>
    public int LongYellowDaysLeft { get; init; } = 3;

    /// <summary>A short limit is yellow once this share of it has passed.</summary>
    public decimal ShortYellowShare { get; init; } = 0.5m;
}

/// <summary>The light of a clock (亮灯).</summary>
public enum Light
{
    /// <summary>In time.</summary>
    Green,

    /// <summary>The end is near (黄牌).</summary>
    Yellow,

    /// <summary>Past the end (红牌).</summary>
    Red,

    /// <summary>Paused, or not yet running.</summary>
    Grey,
}
