using Suban.Catalogue.Publishing;
using Suban.Kernel;

namespace Suban.Catalogue.Ledgers;

/// <summary>How many of a region's published items are handled without coming (一网通办比例).</summary>
/// <remarks>《蒙速办·一网办》工作实施方案：力争两年内实现 90% 以上的政务服务事项“一网通办”.</remarks>
public sealed class OnlineShare
{
    private OnlineShare(string version, int total, IReadOnlyList<OnlineDepartment> departments, IReadOnlyList<OfflineItem> offline) =>
        (Version, Total, Departments, Offline) = (version, total, departments, offline);

    public string Version { get; }

    public int Total { get; }

    public int Online => Total - Offline.Count;

    /// <summary>In tenths of a percent; a region without items has nothing to show.</summary>
    public int PerMille => PerMilleOf(Online, Total);

    /// <summary>The lowest share first.</summary>
    public IReadOnlyList<OnlineDepartment> Departments { get; }

    /// <summary>The items people still have to come for, with the reason, by department.</summary>
    public IReadOnlyList<OfflineItem> Offline { get; }

    public static OnlineShare Of(RegionCatalogue region)
    {
        var library = region.Library;
        var items = library.Document.Items;
        List<OfflineItem> offline =
        [
            .. items.Where(i => !region.IsOnline(i))
                .Select(i => new OfflineItem(i, library.Authority(i.Authority).Name, [.. library.MaterialsOf(i).Where(RegionCatalogue.IsOnlyAtWindow).Select(m => m.Name)]))
                .OrderBy(i => i.Department, StringComparer.Ordinal).ThenBy(i => i.Item.BaseCode, StringComparer.Ordinal),
        ];
        return new OnlineShare(
            region.Version, items.Count,
            [
                .. items.GroupBy(i => library.Authority(i.Authority).Name, (name, of) => new OnlineDepartment(name, of.Count(), of.Count(region.IsOnline)))
                    .OrderBy(d => d.PerMille).ThenBy(d => d.Name, StringComparer.Ordinal),
            ],
            offline);
    }

    public bool Meets(int percent) => PerMille >= percent * 10;

    public byte[] ToCsv() => CsvSheet.Write(
        ["部门", "事项", "基本目录编码", "要到场几次", "只在窗口收的材料"],
        Offline.Select(i => (IReadOnlyList<object>)[i.Department, i.Item.Name, i.Item.BaseCode, i.Item.Visits, string.Join('、', i.WindowPapers)]));

    /// <summary>87.4 %.</summary>
    public static string Words(int perMille) => $"{perMille / 10}.{perMille % 10}%";

    public static int PerMilleOf(int online, int total) => total == 0 ? 0 : online * 1000 / total;
}

/// <summary>One department's items.</summary>
public sealed record OnlineDepartment(string Name, int Total, int Online)
{
    public int PerMille => OnlineShare.PerMilleOf(Online, Total);
}

/// <summary>An item that is not yet handled without coming.</summary>
/// <param name="WindowPapers">The papers only a window takes.</param>
public sealed record OfflineItem(HandlingItem Item, string Department, IReadOnlyList<string> WindowPapers);
