using Suban.Assistance.Consultations;
using Suban.Assistance.Orders;
using Suban.Certificates.Sheets;
using Suban.Kernel;

namespace Suban.Assistance.Papers;

/// <summary>The paper of a consultation (会商纪要): who was invited and what they said, what was found, the conclusion, the tasks.</summary>
public sealed class ConsultationSheet(TimeProvider time)
{
    public Sheet Make(ConsultationView view)
    {
        var line = view.Line;
        return new Sheet
        {
            Letterhead = view.Conveners,
            Title = ConsultationWords.PaperOf(line.Kind),
            Subtitle = view.Title,
            Footing = $"会商编号 {view.Number} · {RegionTime.DateOf(time.GetUtcNow()):yyyy-MM-dd} 打印",
            Blocks =
            [
                OrderSheets.Fields(
                    ("召集单位", view.Conveners), ("主持人", view.Chair), ("时间", $"{line.MeetOn:yyyy年M月d日} {line.Time}"), ("地点", line.Place), ("项目单位", view.ApplicantName),
                    ("审批阶段", OrderWords.Of(line.Stage)), ("议题", view.Agenda), ("会议材料", view.Papers), ("请申请人做的", view.AskedOfApplicant)),
                .. Opinions(view),
                .. Points(view),
                new SheetHeading("会议记录"),
                new SheetText(view.Record ?? "（还没有开）"),
                new SheetHeading("结论"),
                new SheetText(view.Conclusion is null ? "（还没有形成）" : $"{(line.Result is { } result ? ConsultationWords.Of(result) + "。" : "")}{view.Conclusion}", SheetTone.Strong),
                .. Tasks(view),
                new SheetText("主持人签字：　　　　　　　　记录人签字：　　　　　　　　"),
                new SheetText("　　　　年　　月　　日", SheetTone.Signature),
            ],
        };
    }

    private static IEnumerable<SheetBlock> Opinions(ConsultationView view) => view.Opinions.Count == 0 ? [] :
    [
        new SheetHeading("各部门意见"),
        SheetTable.Of([34, 16, 50], ["部门", "意见", "内容"], view.Opinions.Select(o => (IReadOnlyList<string>)
            [o.Whom, o.State is AskState.Silent ? ConsultationWords.Of(o) : o.Verdict is { } verdict ? ConsultationWords.Of(verdict) : "没有提", o.Answer ?? ""])),
    ];

    private static IEnumerable<SheetBlock> Points(ConsultationView view) => view.Points.Count == 0 ? [] :
    [
        new SheetHeading("逐项核对"),
        SheetTable.Of([70, 30], ["项目", "结果"], view.Points.Select(p => (IReadOnlyList<string>)[p.Name, p.Passed switch { true => "通过", false => "整改", null => "" }])),
    ];

    private static IEnumerable<SheetBlock> Tasks(ConsultationView view) => view.Tasks.Count == 0 ? [] :
    [
        new SheetHeading("议定的任务"),
        SheetTable.Of([40, 26, 18, 16], ["任务", "由谁办", "期限", "进度"], view.Tasks.Select(t => (IReadOnlyList<string>)[t.Words, t.Whom, $"{t.DueOn:yyyy-MM-dd}", ConsultationWords.Of(t)])),
    ];
}
