using System.Globalization;
using Suban.Kernel;

namespace Suban.Portal.Apply;

/// <summary>Points in time as people say them.</summary>
internal static class Moments
{
    /// <summary>09:41 today, 11月16日 09:41 before.</summary>
    public static string Saved(DateTimeOffset at, DateTimeOffset now) => RegionTime.DateOf(at) == RegionTime.DateOf(now)
        ? RegionTime.Local(at).ToString("HH:mm", CultureInfo.InvariantCulture)
        : RegionTime.Local(at).ToString("M月d日 HH:mm", CultureInfo.InvariantCulture);

    /// <summary>2026年11月23日.</summary>
    public static string Day(DateTimeOffset at) => RegionTime.Local(at).ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>2026年11月23日 9:41.</summary>
    public static string Time(DateTimeOffset at) => RegionTime.Local(at).ToString("yyyy年M月d日 H:mm", CultureInfo.InvariantCulture);

    /// <summary>11月23日 9:41: within the life of one case.</summary>
    public static string Short(DateTimeOffset at) => RegionTime.Local(at).ToString("M月d日 H:mm", CultureInfo.InvariantCulture);

    /// <summary>11月23日（周一）: people plan by the day of the week.</summary>
    public static string Deadline(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日（周{"日一二三四五六"[(int)day.DayOfWeek]}）");

    public static string Deadline(DateTimeOffset at) => Deadline(RegionTime.DateOf(at));

    /// <summary>12345678 in groups of four, so that it can be read out.</summary>
    public static string Groups(string digits) => string.Join(' ', digits.Chunk(4).Select(four => new string(four)));
}
