using Suban.Certificates.Sheets;
using Suban.Organisation;

namespace Suban.Assistance.Reports;

/// <summary>All reports of a month in one paper (进展情况汇总), to be reported upward or sent round.</summary>
public sealed class ReportSheet(Authorities authorities, Regions regions)
{
    public Sheet Make(string region, ReportBoard board) => new()
    {
        Letterhead = authorities.Find(region, "service-bureau")?.Name ?? regions.Find(region)!.Name,
        Title = $"{board.Month:yyyy 年 M 月}帮办工作进展情况汇总",
        Footing = $"报{board.To} · 共 {board.Lines.Count} 个单位，{board.Submitted.Count} 个已报送",
        Blocks =
        [
            new SheetHeading("报送情况"),
            SheetTable.Of([40, 20, 20, 20], ["单位", "报送", "代办员", "负责事项"], board.Lines.Select(l => (IReadOnlyList<string>)
            [
                l.Unit, l.Words, l.Report is { } r ? $"{r.Figures.Members} 人" : "", l.Report is { } s ? $"{s.Figures.Helped}/{s.Figures.Items} 项" : "",
            ])),
            .. Chapter("工作进展", board, r => r.Progress),
            .. Chapter("问题和困难", board, r => r.Problems),
            .. Chapter("经验做法", board, r => r.Experience),
        ],
    };

    private static IEnumerable<SheetBlock> Chapter(string heading, ReportBoard board, Func<ReportView, string> text)
    {
        var said = board.Submitted.Where(r => text(r).Length > 0).ToList();
        return said.Count == 0 ? [] : [new SheetHeading(heading), .. said.Select(r => new SheetText($"{r.Unit}：{text(r).ReplaceLineEndings(" ")}"))];
    }
}
