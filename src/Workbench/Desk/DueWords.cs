using System.Globalization;
using Suban.Clocks;
using Suban.Components.Status;
using Suban.Kernel;
using Lamp = Suban.Components.Status.Lamp;

namespace Suban.Workbench.Desk;

/// <summary>Lights and times as the window's lists say them.</summary>
internal static class DueWords
{
    public static Lamp Lamp(Light light, DateTimeOffset? due, DateTimeOffset now) => new(Colour(light), due is { } at ? Remaining(at, now) : null);

    public static Lamp Lamp(ClockReading reading, DateTimeOffset now) => Lamp(reading.Light, reading.Due, now);

    public static string Remaining(DateTimeOffset due, DateTimeOffset now)
    {
        var left = due - now;
        return left >= TimeSpan.Zero ? "剩 " + Length(left) : "超 " + Length(-left);
    }

    public static string Instant(DateTimeOffset at) => RegionTime.Local(at).ToString("M月d日 H:mm", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private static string Length(TimeSpan span) => span switch
    {
        { TotalHours: < 1 } => $"{Math.Max(1, (int)span.TotalMinutes)} 分钟",
        { TotalHours: < 24 } => $"{(int)span.TotalHours} 小时",
        _ => $"{(int)span.TotalDays} 天",
    };

    private static LampColour Colour(Light light) => light switch
    {
        Light.Green => LampColour.Green,
        Light.Yellow => LampColour.Yellow,
        Light.Red => LampColour.Red,
        Light.Grey => LampColour.Grey,
    };
}
