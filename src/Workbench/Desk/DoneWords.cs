using Suban.Cases.Queries;
using Suban.Kernel;

namespace Suban.Workbench.Desk;

/// <summary>What an act at the window led to, in the words shown after it.</summary>
internal sealed record DoneWords(string Title, string Words)
{
    public static DoneWords? Find(string? done, TrackingView tracking) => done switch
    {
        "received" => new("已收件", $"编号 {tracking.Number}。请把收件凭证交给申请人，再核对材料。"),
        "accepted" => new("已受理", (tracking.Promise?.DueOn is { } due
            ? $"各部门已同时收到，最迟 {DueWords.Day(due)} 办结。"
            : "各部门已同时收到。") + (AtTheCounter(tracking) ? "请把受理通知书交给申请人。" : "受理通知书已发到申请人的“我的办件”。")),
        "noticed" => new("已一次性告知", (tracking.OpenNotice is { } notice
            ? $"共 {notice.Items.Count} 份材料，请申请人在 {DueWords.Day(notice.AnswerBy)} 前补齐。"
            : "") + (AtTheCounter(tracking) ? "请打印告知单并当面说明。" : "告知单已发到申请人的“我的办件”。")),
        "refused" => new("已作出不予受理决定", "理由、依据和救济途径都写在决定书里，请打印后交给申请人。"),
        "supplied" => new("已代收补正材料", "请接着核对；补齐了就可以受理。"),
        "deferred" => new("已容缺受理", (tracking.OpenNotice is { } promised
            ? $"请申请人在 {DueWords.Day(promised.AnswerBy)} 前补交 {promised.Items.Count} 份材料。"
            : "") + "请打印承诺书请他签字，通知书交给他。"),
        "offered" => new("已征求意见", "申请人已收到消息，他的答复会出现在提醒里。"),
        "issued" => new("已出件", "交接记录已保存。请申请人在领证凭证上签字。"),
        "redirected" => new("已改派", "编号和时限不变，新的承办部门已收到。"),
        _ => null,
    };

    private static bool AtTheCounter(TrackingView tracking) => tracking.Channel is Channel.Window;
}
