using System.Text;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;

namespace Suban.Catalogue.Checking;

/// <summary>One theme in figures (主题报表), for the reader who needs the most.</summary>
/// <param name="ToType">Fields that neither the account nor the identity fills in.</param>
/// <param name="ToTypeWithCertificates">The same for somebody who holds every certificate.</param>
public sealed record ThemeFigures(ThemeVersion Theme, FiveReductions Saved, int Components, int Questions, int ToType, int ToTypeWithCertificates, int ConfirmedPercent)
{
    private static readonly string[] _fromAccount = ["identity", "account", "file"];

    public static ThemeFigures Of(ThemeVersion theme, ThemeOverview overview)
    {
        var fields = overview.Widest.Fields.ToList();
        return new ThemeFigures(
            theme, overview.Reductions, overview.Widest.Components.Count, theme.Theme.Situations.Count,
            fields.Count(f => IsTyped(f) || !f.Prefill.Any(_fromAccount.Contains)),
            fields.Count(f => IsTyped(f) || f.Prefill.Count == 0),
            Confirmed(theme, overview.Widest));
    }

    private static bool IsTyped(PlannedField field) => field.Reuse is ReuseClass.NeverPrefill;

    /// <summary>How much of what the theme is made of needs no local confirmation: itself, its items, papers and grounds.</summary>
    private static int Confirmed(ThemeVersion theme, ThemePlan plan)
    {
        var items = plan.Components.Select(c => theme.Library.Item(c.Key)).ToList();
        bool[] open =
        [
            theme.Theme.NeedsLocalConfirmation,
            .. items.Select(i => i.NeedsLocalConfirmation),
            .. items.SelectMany(i => i.Basis.Concat(i.Materials.Select(m => m.Basis))).Select(b => b.NeedsLocalConfirmation),
            .. plan.Materials.Select(m => m.NeedsLocalConfirmation),
        ];
        return 100 * open.Count(o => !o) / open.Length;
    }
}

/// <summary>The figures of every theme of a region as the command line prints them.</summary>
public static class ThemeReport
{
    private static readonly string[] _head =
        ["编号", "事项", "问题", "栏目", "材料", "要填（无证照）", "要填（有证照）", "要备（有证照）", "工作日", "环节", "跑动", "已确认", "主题"];

    public static void Print(RegionCatalogue region, ThemeOverviews overviews, TextWriter output)
    {
        var figures = region.Themes.Select(t => ThemeFigures.Of(t, overviews.Of(t))).ToList();
        output.WriteLine(Line(_head));
        foreach (var f in figures)
        {
            output.WriteLine(Line(
                [
                    $"{f.Theme.Number}", $"{f.Components}", $"{f.Questions}", Pair(f.Saved.Fields), Pair(f.Saved.Materials), $"{f.ToType}", $"{f.ToTypeWithCertificates}",
                    $"{f.Saved.WithCertificates}", Pair(f.Saved.Days), Pair(f.Saved.Steps), Pair(f.Saved.Visits), $"{f.ConfirmedPercent}%", f.Theme.Name,
                ]));
        }

        output.WriteLine(
            $"共 {figures.Count} 个主题：栏目 {Pair(Sum(figures, f => f.Fields))}，材料 {Pair(Sum(figures, f => f.Materials))}，" +
            $"工作日 {Pair(Sum(figures, f => f.Days))}，环节 {Pair(Sum(figures, f => f.Steps))}，跑动 {Pair(Sum(figures, f => f.Visits))}。左边是一项一项分开办，右边是一次办。");
    }

    private static Reduction Sum(IEnumerable<ThemeFigures> figures, Func<FiveReductions, Reduction> part) =>
        figures.Select(f => part(f.Saved)).Aggregate(new Reduction(0, 0), Reduction.Add);

    private static string Pair(Reduction reduction) => $"{reduction.Before}→{reduction.After}";

    /// <summary>Columns stand below each other although Chinese characters are twice as wide.</summary>
    private static string Line(string[] cells)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            var width = cells[i].Sum(c => c > 0x2e80 ? 2 : 1);
            line.Append(cells[i]).Append(' ', i == cells.Length - 1 ? 0 : Math.Max(1, _head[i].Length * 2 + 1 - width));
        }

        return line.ToString();
    }
}
