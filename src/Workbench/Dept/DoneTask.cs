namespace Suban.Workbench.Dept;

/// <summary>What an act on a task led to, in the words shown after it.</summary>
internal static class DoneTask
{
    public static string? Words(string? done) => done switch
    {
        "claimed" => "已接手，别人看得到是您在办。",
        "released" => "已退回待办，同事可以接手。",
        "examined" => "审查意见已提交，等待审批人员决定。",
        "granted" => "已同意。证照和决定书正在生成，申请人已收到通知。",
        "denied" => "已作出不予决定。决定书正在生成，申请人已收到理由、依据和救济途径。",
        "supplement" => "已告知申请人补正，承诺时限从现在起停钟。",
        "procedure" => "特别程序已启动，告知书正在生成，申请人已收到通知。",
        "renewed" => "计划结束日期已改，申请人已收到通知。",
        "resumed" => "特别程序已结束，从明天起接着计时。",
        "extended" => "已延长，告知书正在生成，申请人已收到理由和新的日期。",
        "returned" => "已退回综窗，由窗口改派。",
        _ => null,
    };

    /// <summary>The reader is through with this step for now, and goes on to the next.</summary>
    public static bool Leaves(string? done) => done is not (null or "claimed" or "renewed" or "resumed" or "extended") && Words(done) is not null;
}
