using Suban.Catalogue.Compiling;
using Suban.Certificates.Sheets;
using Suban.Components.Status;
using Suban.Portal.Published;

namespace Suban.Portal.Products;

/// <summary>The way through the offices (流程图): the picture, and the same as a table.</summary>
internal static class ProcessSheet
{
    public static IEnumerable<SheetBlock> Blocks(ProductSource source)
    {
        var plan = source.Plan;
        SheetBlock[] picture = Picture(plan) is { } drawn ? [drawn] : [];
        SheetBlock[] words =
        [
            Table(plan, source.Sometimes),
            new SheetText($"一次提交以后不用再跑部门：各部门按次序同时办，{GuideWords.Days(plan.PromisedWorkingDays)}办好，结果从一个窗口一起发。"),
            new SheetFoot([], source.Address, "扫码看最新内容"),
        ];
        // A picture small enough to leave room for all of the table could not be read.
        return picture.Length == 0 || SheetRoom.IsOnePage([.. picture, .. words], source.HasScript(ProductKind.Process)) ? [.. picture, .. words] : [.. picture, new SheetHeading("按次序看", StartsPage: true), .. words];
    }

    public static SheetTable Table(ThemePlan plan, Func<string, string?> sometimes)
    {
        var names = plan.Components.ToDictionary(c => c.Key, c => c.Name);
        return SheetTable.Of([6, 34, 22, 15, 23], ["阶段", "事项", "承办部门", "时限", "办完哪项才开始"], plan.Components.Select(c => (IReadOnlyList<string>)
        [
            $"{c.Stage}",
            c.Name + sometimes(c.Key),
            GuideWords.ShortName(c.AuthorityName),
            GuideWords.Days(c.BudgetWorkingDays),
            c.After.Count == 0 ? "受理就开始" : string.Join("、", Nearest(c, plan).Select(k => names.GetValueOrDefault(k, k))),
        ]));
    }

    /// <summary>What has to be done just before; what comes before that goes without saying.</summary>
    private static IEnumerable<string> Nearest(PlannedComponent part, ThemePlan plan) =>
        part.After.Where(k => !part.After.Any(other => plan.FindComponent(other)?.After.Contains(k) is true));

    /// <summary>Null where the stages are too many for a picture that can be read.</summary>
    private static SheetPicture? Picture(ThemePlan plan) => ProcessDrawing.Of(GuideWords.Steps(plan)) is not { } drawing
        ? null
        : new SheetPicture(
            drawing.Width, drawing.Height,
            $"流程图：{string.Join("，", plan.Stages.Select(s => $"第 {s.Number} 阶段 {string.Join("、", s.Components.Select(k => plan.FindComponent(k)?.Name))}"))}",
            [.. drawing.Boxes.Select(b => new SheetBox(b.X, b.Y, b.Width, b.Height, b.Lines, b.NameLines, b.IsEnd))],
            [.. drawing.Arrows.Select(a => new SheetArrow(a.FromX, a.FromY, a.Turn, a.ToX, a.ToY))]);
}
