using Suban.Cases.Queries;
using Suban.Certificates.Sheets;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Cases.Archives;

/// <summary>An archived case as one volume to read and print (电子卷宗): cover, index with what the check found, form, opinions, hand-over, course.</summary>
public sealed class ArchiveSheet(Regions regions)
{
    public Sheet Make(ArchiveView archive, DeskCaseView @case)
    {
        var tracking = @case.Tracking;
        return new Sheet
        {
            Letterhead = regions.Find(tracking.Region)!.Name,
            Title = "办件电子档案",
            Subtitle = tracking.Title,
            Footing = $"办件编号 {tracking.Number} · 目录散列值 {archive.IndexHash[..16]}",
            Blocks =
            [
                Cover(archive, @case),
                new SheetHeading("卷内目录"),
                Index(archive),
                new SheetText(Verdict(archive), SheetTone.Fine),
                .. @case.Sections.SelectMany(Section),
                new SheetHeading("审查意见和决定"),
                .. Decisions(archive, tracking),
                new SheetHeading("送达"),
                .. tracking.Issues.Count == 0 ? [new SheetText("没有出件。")] : tracking.Issues.Select(HandOver),
                .. Talks(archive),
                new SheetHeading("办理经过"),
                SheetTable.Of([22, 30, 48], ["时间", "事项", "说明"], tracking.Timeline.Select(e => (IReadOnlyList<string>)[At(e.At), e.Title, e.Words ?? ""])),
            ],
        };
    }

    private static SheetTable Cover(ArchiveView archive, DeskCaseView @case) => new([20, 80], [],
    [
        Row("办件编号", @case.Tracking.Number),
        Row("申请人", @case.Tracking.ApplicantName),
        Row("收到", At(@case.Tracking.ReceivedAt)),
        Row("办结", $"{At(archive.Line.ClosedAt)}，{archive.Line.Ending}"),
        Row("归档", At(archive.Line.ArchivedAt)),
        Row("保管到", $"{archive.KeptUntil:yyyy-MM-dd}{(archive.KeepingUnconfirmed ? "（以本地确认为准）" : "")}"),
    ]);

    private static SheetTable Index(ArchiveView archive) => SheetTable.Of(
        [8, 16, 42, 22, 12], ["序号", "种类", "名称", "散列值（前 16 位）", "核对"],
        archive.Documents.Select((d, i) => (IReadOnlyList<string>)
        [
            $"{i + 1}", ArchiveWords.Of(d.Document.Part), d.Document.Name, d.Document.Hash[..16], d.Holds ? "一致" : "不一致",
        ]));

    private static string Verdict(ArchiveView archive) =>
        (archive.IndexHolds ? "目录与办理记录里的散列值一致" : "目录与办理记录里的散列值不一致") +
        (archive.JournalHolds ? "，办理记录首尾相连，没有改动。" : "，办理记录有改动或者缺失。") +
        (archive.Holds ? "卷内文件逐件核对，全部一致。" : "请看目录里核对不一致的文件。");

    private static IEnumerable<SheetBlock> Section(SectionView section)
    {
        yield return new SheetHeading(section.Title);
        yield return new SheetTable([32, 68], [], [.. section.Fields.Select(f => Row(f.Field.Label, f.Words))]);
    }

    private static IEnumerable<SheetBlock> Decisions(ArchiveView archive, TrackingView tracking) => tracking.Steps.Select(step => new SheetTable([20, 80], [],
    [
        Row("事项", $"{step.ItemName}（{step.AuthorityName}）"),
        Row("办件编号", step.Number ?? "没有受理"),
        Row("结果", step.DecidedAt is { } at ? $"{step.StatusWords}，{At(at)}" : step.StatusWords),
        .. archive.Opinions.TryGetValue(step.StepId, out var opinion) ? (IEnumerable<SheetRow>)[Row("审查意见", opinion)] : [],
        .. step.Reason is { } reason ? (IEnumerable<SheetRow>)[Row("理由", reason), Row("依据", step.Basis ?? "")] : [],
    ]));

    private static IEnumerable<SheetBlock> Talks(ArchiveView archive) => archive.Talks.Count == 0 ? [] :
    [
        new SheetHeading("部门沟通"),
        SheetTable.Of([18, 20, 32, 30], ["时间", "谁", "内容", "答复"], archive.Talks.Select(t => (IReadOnlyList<string>)
        [
            At(t.At), t.To is null ? t.From : $"{t.From}问{t.To}", t.Words, t.Answer ?? "",
        ])),
    ];

    private static SheetText HandOver(IssueView issue) => new(
        $"{At(issue.IssuedAt)} {StatusWords.Of(issue.Method)}，领取人 {issue.ReceiverName}：{string.Join('、', issue.Items)}" +
        (issue.PostOrder is { } order ? $"，寄递单号 {order}" : "") + (issue.DeliveredAt is { } at ? $"，{At(at)} 送达。" : "。"));

    private static SheetRow Row(string label, string text) => new([new SheetCell(label, CellKind.Label), new SheetCell(text)]);

    private static string At(DateTimeOffset at) => $"{RegionTime.Local(at):yyyy-MM-dd HH:mm}";
}
