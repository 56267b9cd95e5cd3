using System.Globalization;

namespace Suban.Bench.Results;

/// <summary>One measured number beside the least the machine allows for the same work, and what was aimed at.</summary>
/// <param name="Floor">The same effect without Suban, measured in the same run.</param>
/// <param name="Held">Null where no aim was set.</param>
internal sealed record Line(string What, string Measured, string Floor = "", string Ratio = "", string Aim = "", bool? Held = null)
{
    public static string Rate(double perSecond) => perSecond >= 100
        ? perSecond.ToString("N0", CultureInfo.InvariantCulture) + " /s"
        : perSecond.ToString("N1", CultureInfo.InvariantCulture) + " /s";

    public static string Percent(double part, double whole) => (part / whole).ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);

    public static string Time(double milliseconds) => milliseconds < 1
        ? (milliseconds * 1000).ToString("N0", CultureInfo.InvariantCulture) + " µs"
        : milliseconds.ToString("N1", CultureInfo.InvariantCulture) + " ms";

    public static string Cpu(TimeSpan used, long times) =>
        (used.TotalMicroseconds / Math.Max(1, times)).ToString("N0", CultureInfo.InvariantCulture) + " µs CPU";
}
