using Suban.Catalogue.Compiling;
using Suban.Certificates.Sheets;
using Suban.Portal.Published;

namespace Suban.Portal.Products;

/// <summary>The sheet that tells everything at once (一次告知): for the reader's answers, or for all situations where none are given.</summary>
/// <remarks>
/// One page where it fits. Where it does not, a first sheet says what is handled and where, a second one is the list to pack by, with the
/// signatures: a page of signatures alone is lost before it is signed.
/// </remarks>
internal static class NoticeSheet
{
    private const string WhereTitle = "费用、办理地点和电话";

    private const string Law = "材料不齐的，工作人员当场或者在五个工作日内一次告诉您全部要补的内容；逾期不告知，自收到材料之日起就算受理（《行政许可法》第三十二条）。";

    public static IEnumerable<SheetBlock> Blocks(ProductSource source)
    {
        var materials = MaterialList.Of(source.Plan);
        var papers = materials.ToPrepare.Concat(materials.Sometimes).ToList();
        var where = Where(source).ToList();
        var rest = Spared(materials).ToList();
        SheetBlock[] parts = [.. Opening(source), Heading(0, Handled(source)), Parts(source)];
        SheetBlock[] one =
        [
            .. parts, Heading(1, ToBring(papers)), .. Brief(source, papers), .. rest, Heading(2, WhereTitle), Foot(source, [.. where, Law]),
        ];
        if (SheetRoom.IsOnePage(one, source.HasScript(ProductKind.Notice)))
        {
            return one;
        }

        SheetBlock[] end = [.. rest, Foot(source, [Law])];
        SheetBlock[] full = [Heading(2, ToBring(papers), startsPage: true), Full(source, papers), .. end];
        return
        [
            .. parts, Heading(1, WhereTitle), .. where.Select(t => new SheetText(t)),
            .. SheetRoom.FitAPage(full) ? full : [Heading(2, ToBring(papers), startsPage: true), .. Brief(source, papers), .. end],
        ];
    }

    private static SheetHeading Heading(int at, string text, bool startsPage = false) => new($"{"一二三"[at]}、{text}", startsPage);

    private static IEnumerable<SheetBlock> Opening(ProductSource source)
    {
        yield return source.Personal
            ? new SheetText($"您的情况：{string.Join("；", source.Plan.Answers.Select(a => a.Ask + a.Say))}。", SheetTone.Fine)
            : new SheetText(source.Theme.Theme.Situations.Count > 0
                ? "各种情况要办的事项和要带的材料都在这里，标“视情况”的不是人人都要。"
                : "您要办的这件事，需要办理的事项和准备的材料一次告诉您如下。");
    }

    private static string Handled(ProductSource source) =>
        $"办哪些事项（共 {source.Plan.Components.Count} 项，{GuideWords.Days(source.Plan.PromisedWorkingDays)}办好）";

    private static SheetTable Parts(ProductSource source) =>
        SheetTable.Of([6, 46, 32, 16], ["序号", "事项", "承办部门", "时限"], source.Plan.Components.Select((part, i) => (IReadOnlyList<string>)
            [$"{i + 1}", part.Name + source.Sometimes(part.Key), GuideWords.ShortName(part.AuthorityName), GuideWords.Days(part.PromisedWorkingDays)]));

    private static string ToBring(List<PlannedMaterial> papers) =>
        papers.Count == 0 ? "带哪些材料" : $"带哪些材料（共 {papers.Count} 份，每份只交一次）";

    /// <summary>Each on its line, what they rest on under all of them.</summary>
    private static IEnumerable<SheetBlock> Brief(ProductSource source, List<PlannedMaterial> papers)
    {
        if (papers.Count == 0)
        {
            yield return new SheetText("不用带材料。");
            yield break;
        }

        yield return SheetTable.Of([6, 36, 58], ["序号", "材料", "要求"], papers.Select((m, i) => (IReadOnlyList<string>)
            [$"{i + 1}", m.Name + source.Sometimes(m.Id), How(m)]));
        var grounds = papers.SelectMany((m, i) => m.Grounds.Select(g => g.Basis.Line).Distinct().Select(line => (line, number: i + 1)))
            .GroupBy(g => g.line, g => g.number);
        yield return new SheetText($"依据：{string.Join("；", grounds.Select(g => $"{g.Key}（第 {string.Join("、", g)} 份）"))}。", SheetTone.Fine);
    }

    private static SheetTable Full(ProductSource source, List<PlannedMaterial> papers) =>
        SheetTable.Of([6, 27, 31, 36], ["序号", "材料", "要求", "依据"], papers.Select((m, i) => (IReadOnlyList<string>)
        [
            $"{i + 1}", m.Name + source.Sometimes(m.Id), How(m), string.Join("；", m.Grounds.Select(g => g.Basis.Line).Distinct()),
        ]));

    private static string How(PlannedMaterial material) =>
        $"{MaterialWords.Way(material)}{(material.Deferrable ? "，可先办后补" : null)}。{MaterialWords.Form(material)}";

    private static IEnumerable<SheetBlock> Spared(MaterialList materials)
    {
        if (materials.Spared.Select(m => m.Name).Concat(materials.Omitted.Select(o => o.Name)).ToArray() is { Length: > 0 } names)
        {
            yield return new SheetText($"不用准备：{string.Join("、", names)}。申请表由平台按您填的内容生成，证照由部门之间核对。");
        }
    }

    private static IEnumerable<string> Where(ProductSource source)
    {
        yield return $"费用：{GuideWords.Fees(source.Plan.Fees)}；{GuideWords.Visits(source.Plan.Visits)}。";
        yield return $"{Places.Online(source)}，或者手机扫本单上的码。{Places.Window(source)}咨询电话：{source.Settings.OneThingPhone}{source.Marked("one-thing-phone")}。";
    }

    private static SheetFoot Foot(ProductSource source, IReadOnlyList<string> beside) =>
        new(["告知人：", "申请人：", "日　期："], source.Address, "扫码看最新内容") { Beside = beside };
}
