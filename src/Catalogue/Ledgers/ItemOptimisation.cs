using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Kernel;

namespace Suban.Catalogue.Ledgers;

/// <summary>
/// What each single item has become easier by (流程优化): its promise beside the law, and its steps, papers, visits and fee beside the first
/// version the region published. What certificates save is the platform's doing, not the department's: it is told, and counts for nothing.
/// </summary>
public sealed class ItemOptimisation
{
    private ItemOptimisation(IReadOnlyList<OptimisedItem> items) => Items = items;

    /// <summary>By department, those without any change first.</summary>
    public IReadOnlyList<OptimisedItem> Items { get; }

    /// <summary>Departments in which nothing has become easier (列入督查的部门).</summary>
    public IReadOnlyList<UnchangedDepartment> UnchangedDepartments =>
    [
        .. Items.GroupBy(i => (i.Item.Authority, i.Department))
            .Where(d => d.All(i => !i.Changed))
            .Select(d => new UnchangedDepartment(d.Key.Authority, d.Key.Department, [.. d.Select(i => i.Item.Name)])),
    ];

    /// <param name="first">The first version the region published.</param>
    public static ItemOptimisation Of(RegionCatalogue region, RegionCatalogue first)
    {
        return new ItemOptimisation(
        [
            .. region.Library.Document.Items.Select(i => Of(i, region.Library, first.FindItem(i.Key) is { } before ? (before, first.Library) : (i, region.Library)))
                .OrderBy(i => i.Department, StringComparer.Ordinal).ThenBy(i => i.Changed).ThenBy(i => i.Item.BaseCode, StringComparer.Ordinal),
        ]);
    }

    private static OptimisedItem Of(HandlingItem item, CatalogueLibrary library, (HandlingItem Item, CatalogueLibrary Library) before)
    {
        var materials = library.MaterialsOf(item).ToList();
        return new OptimisedItem
        {
            Item = item,
            Department = library.Authority(item.Authority).Name,
            Days = new(item.Limits.Statutory.Days, item.Limits.PromisedWorkingDays),
            Steps = new(before.Item.Process.Count, item.Process.Count),
            Materials = new(before.Library.MaterialsOf(before.Item).Count(), materials.Count),
            WithCertificates = materials.Count(m => m is { SharedFrom: null, ProducedHere: false, ReplacedBy.Count: 0, PaperOf: null }),
            Visits = new(before.Item.Visits, item.Visits),
            FeeWaived = before.Item.Fee is not null && item.Fee is null,
        };
    }

    public byte[] ToCsv() => CsvSheet.Write(
        ["部门", "事项", "基本目录编码", "法定时限", "承诺工作日", "环节（首版）", "环节（现在）", "材料（首版）", "材料（现在）", "有证照还要带", "跑动（首版）", "跑动（现在）", "取消收费", "有没有优化"],
        Items.Select(i => (IReadOnlyList<object>)
        [
            i.Department, i.Item.Name, i.Item.BaseCode, i.Item.Limits.Statutory.Words, i.Days.After, i.Steps.Before, i.Steps.After,
            i.Materials.Before, i.Materials.After, i.WithCertificates, i.Visits.Before, i.Visits.After, i.FeeWaived ? "是" : "否", i.Changed ? "有" : "没有",
        ]));
}

/// <summary>One item before and after.</summary>
public sealed record OptimisedItem
{
    public required HandlingItem Item { get; init; }

    public required string Department { get; init; }

    /// <summary>What law allows, in its own unit, and the promise in working days.</summary>
    public required Reduction Days { get; init; }

    public required Reduction Steps { get; init; }

    /// <summary>What the item asks for.</summary>
    public required Reduction Materials { get; init; }

    /// <summary>What of it remains to bring for somebody who holds the certificates.</summary>
    public required int WithCertificates { get; init; }

    public required Reduction Visits { get; init; }

    public required bool FeeWaived { get; init; }

    /// <summary>Done on the spot by law and by promise: there is nothing left to shorten.</summary>
    public bool IsShortest => Item.Limits is { Statutory.Unit: LimitUnit.OnTheSpot, OnTheSpot: true };

    public bool Changed => IsShortest || FeeWaived || new[] { Days, Steps, Materials, Visits }.Any(r => r.Saved > 0);
}

/// <summary>A department none of whose items has become easier.</summary>
/// <param name="Authority">Its key in the catalogue.</param>
public sealed record UnchangedDepartment(string Authority, string Name, IReadOnlyList<string> Items);
