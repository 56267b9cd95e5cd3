using System.Globalization;
using Suban.Kernel;

namespace Suban.Workbench.Dept;

/// <summary>Points in time as the department's pages write them.</summary>
internal static class Moments
{
    public static string Short(DateTimeOffset at) => RegionTime.Local(at).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Long(DateTimeOffset at) => RegionTime.Local(at).ToString("yyyy年M月d日 H:mm", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
