using Suban.Certificates.Sheets;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Supervision.Circulars;

/// <summary>A circular as a sheet, of which the page to print and the Word file are made.</summary>
public sealed class CircularSheet(Regions regions, Authorities authorities)
{
    private const string ServiceBureau = "service-bureau";

    public Sheet Make(string region, CircularView circular) => new()
    {
        Letterhead = Organ(region),
        Title = circular.Title,
        Mark = circular.PublishedAt is null ? "草稿，没有发出" : null,
        Footing = string.Join(" · ", new[] { circular.Number, $"数据截至 {circular.Ranking!.On:yyyy-MM-dd}" }.Where(part => part.Length > 0)),
        Blocks =
        [
            .. Addressees(circular),
            .. circular.Text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => new SheetText(line)),
            new SheetHeading("各部门完成情况"),
            .. Table(circular.Ranking),
            .. Signature(region, circular),
        ],
    };

    /// <summary>To whom it goes (主送), once it has gone out.</summary>
    private static IEnumerable<SheetBlock> Addressees(CircularView circular) =>
        circular.Receipts.Count == 0 ? [] : [new SheetText($"{string.Join("、", circular.Receipts.Select(r => r.Department))}：")];

    private IEnumerable<SheetBlock> Signature(string region, CircularView circular) => circular.PublishedAt is not { } sent ? [] :
    [
        new SheetText(Organ(region), SheetTone.Signature),
        new SheetText($"{RegionTime.DateOf(sent):yyyy 年 M 月 d 日}", SheetTone.Signature),
    ];

    private string Organ(string region) => authorities.Find(region, ServiceBureau)?.Name ?? regions.Find(region)!.Name;

    private static IEnumerable<SheetBlock> Table(DepartmentRanking ranking)
    {
        yield return ranking.Lines.Count == 0
            ? new SheetText("还没有任务落实到部门。")
            : SheetTable.Of([10, 38, 12, 12, 14, 14], ["名次", "部门", "任务", "完成", "完成率", "按期率"], ranking.Lines.Select(l => (IReadOnlyList<string>)
            [
                $"{l.Place}", l.Department, $"{l.Tasks}", $"{l.Done}", $"{l.Completion}%", $"{l.Punctuality}%",
            ]));
        yield return new SheetText(
            $"先比完成率，再比按期率；按期率是没有超期的任务占全部任务的比例。{(ranking.Unassigned > 0 ? $"另有 {ranking.Unassigned} 项任务没有落实到一个部门，不参加排名。" : "")}",
            SheetTone.Fine);
    }
}
