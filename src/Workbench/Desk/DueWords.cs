using System.Globalization;
using Suban.Kernel;

namespace Suban.Workbench.Desk;

/// <summary>Times as the window's pages write them.</summary>
internal static class DueWords
{
    public static string Instant(DateTimeOffset at) => RegionTime.Local(at).ToString("M月d日 H:mm", CultureInfo.InvariantCulture);

    /// <summary>On paper that is kept.</summary>
    public static string Full(DateTimeOffset at) => RegionTime.Local(at).ToString("yyyy年M月d日 H:mm", CultureInfo.InvariantCulture);

    /// <summary>In lists, where every row has one.</summary>
    public static string Short(DateTimeOffset at) => RegionTime.Local(at).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
