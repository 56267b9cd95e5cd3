using Suban.Catalogue.Compiling;
using Suban.Kernel;

namespace Suban.Catalogue.Publishing;

/// <summary>What every theme of a region saves (五减台账), with the baseline it is held to.</summary>
public sealed class ReductionLedger
{
    private ReductionLedger(IReadOnlyList<ReductionRow> rows) => Rows = rows;

    /// <summary>By number.</summary>
    public IReadOnlyList<ReductionRow> Rows { get; }

    public static ReductionLedger Of(RegionCatalogue region, ThemeOverviews overviews) => new(
    [
        .. region.Themes.Select(t => new ReductionRow(
            t, overviews.Of(t).Reductions, region.Library.Document.Baselines.FirstOrDefault(b => b.Number == t.Number))),
    ]);

    /// <summary>All themes together.</summary>
    public Reduction Sum(Func<FiveReductions, Reduction> part) => Rows.Select(r => part(r.Saved)).Aggregate(new Reduction(0, 0), Reduction.Add);

    public byte[] ToCsv(Func<string, string> nameOf) => CsvSheet.Write(
        [
            "编号", "主题", "牵头部门", "承诺工作日（分开办）", "承诺工作日（一次办）", "环节（分开办）", "环节（一次办）", "部门内的科室（原来）", "部门内的科室（现在）", "材料（分开办）", "材料（一次办）",
            "有电子证照时的材料", "自治区指南的材料", .. Enum.GetValues<RemovalReason>().Select(r => "减去：" + RemovalWords.Of(r)),
            "收费事项（分开办）", "收费事项（一次办）", "跑动（分开办）", "跑动（一次办）", "要填的栏目（分开办）", "要填的栏目（一次办）", "以本地确认为准",
        ],
        Rows.Select(r => (IReadOnlyList<object>)
        [
            r.Theme.Number, r.Theme.Name, nameOf(r.Theme.Theme.Lead), .. Pair(r.Saved.Days), .. Pair(r.Saved.Steps), .. Pair(r.Saved.Reviews), .. Pair(r.Saved.Materials),
            r.Saved.WithCertificates, r.Baseline?.Materials is { } most ? most : "没有登记", .. Enum.GetValues<RemovalReason>().Select(reason => (object)r.Times(reason)),
            .. Pair(r.Saved.FeeItems), .. Pair(r.Saved.Visits), .. Pair(r.Saved.Fields), r.Theme.Theme.NeedsLocalConfirmation ? "是" : "否",
        ]));

    private static IEnumerable<object> Pair(Reduction reduction) => [reduction.Before, reduction.After];
}

/// <summary>One theme's line of the ledger.</summary>
/// <param name="Baseline">Null where the region has not recorded what the guide of the autonomous region asks for.</param>
public sealed record ReductionRow(ThemeVersion Theme, FiveReductions Saved, ThemeBaseline? Baseline)
{
    /// <summary>More papers than the guide of the autonomous region asks for.</summary>
    public bool OverBaseline => Baseline?.Materials < Saved.Materials.After;

    /// <summary>How many demands for a paper fell away for a reason.</summary>
    public int Times(RemovalReason reason) => Saved.Removed.Where(m => m.Reason == reason).Sum(m => m.Times);
}
