using Suban.Certificates.Sheets;
using Suban.Portal.Published;

namespace Suban.Portal.Products;

/// <summary>The guide on paper: flow, materials, limit and telephone first, as the guide page has them; what is released in Mongolian script beside each section.</summary>
internal static class GuideSheet
{
    private const string Ordinals = "一二三四五六";

    public static IEnumerable<SheetBlock> Blocks(ProductSource source)
    {
        var texts = GuideTexts.Of(source.Theme, source.Overview);
        IEnumerable<SheetBlock>[] sections = [Opening(source), Who(source), Bring(source), Process(source), Result(source), Ask(source), Basis(source)];
        return
        [
            .. texts.Zip(sections).SelectMany((s, i) => source.InBothScripts(s.First.Mongolian(source.Theme.Library), Headed(s.First, i, s.Second))),
            new SheetFoot([], source.Address, "扫码看最新内容"),
        ];
    }

    private static IEnumerable<SheetBlock> Headed(GuideTexts text, int at, IEnumerable<SheetBlock> blocks) =>
        text.Heading is { } heading ? blocks.Prepend(new SheetHeading($"{Ordinals[at - 1]}、{heading.Chinese}")) : blocks;

    private static IEnumerable<SheetBlock> Opening(ProductSource source)
    {
        if (source.Theme.Theme.Summary.Length > 0)
        {
            yield return new SheetText(source.Theme.Theme.Summary);
        }

        yield return Facts(source);
    }

    private static IEnumerable<SheetBlock> Who(ProductSource source)
    {
        var theme = source.Theme.Theme;
        yield return new SheetList([$"{GuideWords.For(theme.For)}可以办。", .. theme.Eligibility.Select(e => e.Because), .. theme.Conditions, .. theme.Notes]);
    }

    private static IEnumerable<SheetBlock> Bring(ProductSource source)
    {
        var (overview, materials) = (source.Overview, source.Overview.Materials);
        var rows = materials.ToPrepare.Concat(materials.Sometimes).ToList();
        yield return rows.Count == 0
            ? new SheetText("不用带材料。")
            : SheetTable.Of([6, 34, 27, 33], ["序号", "材料", "怎么交", "要求"], rows.Select((m, i) => (IReadOnlyList<string>)
                [$"{i + 1}", m.Name + (overview.AlwaysMaterials.Contains(m.Id) ? null : "（视情况）"), MaterialWords.Way(m) + (m.Deferrable ? "，可先办后补" : null), MaterialWords.Form(m)]));
        if (materials.Spared.Select(m => m.Name).Concat(materials.Omitted.Select(o => o.Name)).ToArray() is { Length: > 0 } spared)
        {
            yield return new SheetText($"不用您准备：{string.Join("、", spared)}。");
        }
    }

    private static IEnumerable<SheetBlock> Process(ProductSource source)
    {
        var (overview, plan) = (source.Overview, source.Overview.Widest);
        yield return ProcessSheet.Table(plan, key => overview.AlwaysComponents.Contains(key) ? null : "（视情况）");
        if (plan.PromiseReason is not null)
        {
            yield return new SheetText($"最长的单项 {GuideWords.Days(plan.LongestSingleWorkingDays)}，整体 {GuideWords.Days(plan.PromisedWorkingDays)}：{plan.PromiseReason}", SheetTone.Fine);
        }
    }

    private static IEnumerable<SheetBlock> Result(ProductSource source)
    {
        var certificates = source.Overview.Widest.CertificatesOut;
        yield return new SheetText($"{(certificates.Count == 0 ? "办理结果通知" : string.Join("、", certificates.Select(c => c.Name)))}。窗口领、邮寄或网上取，您选一种。");
        if (source.Theme.Theme.Benefits.Count > 0)
        {
            yield return new SheetList(source.Theme.Theme.Benefits);
        }

        foreach (var pack in source.Catalogue.PacksWith(source.Overview.AlwaysComponents))
        {
            yield return new SheetText($"{pack.Name}：{string.Join("、", pack.Contents)}。费用 0 元，由{pack.Payer}承担{(pack.NeedsLocalConfirmation ? "（以本地确认为准）" : null)}。");
        }
    }

    private static IEnumerable<SheetBlock> Ask(ProductSource source)
    {
        yield return new SheetText($"{Places.Window(source)}{(source.Hall is { } hall ? $"找{Places.Windows(hall)}。" : null)}{Places.Online(source)}。");
        yield return new SheetText($"咨询：{source.Settings.OneThingPhone}{source.Marked("one-thing-phone")}；投诉：{source.Settings.ComplaintPhone}{source.Marked("complaint-phone")}；牵头部门：{Places.Lead(source)}。");
    }

    private static IEnumerable<SheetBlock> Basis(ProductSource source)
    {
        yield return new SheetText(string.Join("　", source.Overview.Widest.Components.Select(c => $"{c.Name}：{string.Join("；", c.Basis.Select(b => b.Line))}。")), SheetTone.Fine);
    }

    private static SheetTable Facts(ProductSource source)
    {
        var (overview, plan, materials) = (source.Overview, source.Overview.Widest, source.Overview.Materials);
        return new SheetTable([14, 36, 14, 36], [],
        [
            new SheetRow(
            [
                Label("多久办好"), new SheetCell($"{GuideWords.Days(overview)}，受理以后算起"),
                Label("办几项"), new SheetCell($"{GuideWords.Range(overview.AlwaysComponents.Count, plan.Components.Count, "项")}，一张表，同时办"),
            ]),
            new SheetRow(
            [
                Label("准备材料"), new SheetCell($"{GuideWords.Range(materials.ToPrepare.Count, materials.ToPrepare.Count + materials.Sometimes.Count, "份")}，每份只交一次"),
                Label("费用"), new SheetCell($"{GuideWords.Fees(plan.Fees)}；{GuideWords.Visits(plan.Visits)}"),
            ]),
        ]);
    }

    private static SheetCell Label(string text) => new(text, CellKind.Label);
}
