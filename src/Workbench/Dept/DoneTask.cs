namespace Suban.Workbench.Dept;

/// <summary>What an act on a task led to, in the words shown after it.</summary>
internal static class DoneTask
{
    public static string? Words(string? done) => done switch
    {
        "claimed" => "已接手，别人看得到是您在办。",
        "released" => "已退回待办，同事可以接手。",
        "examined" => "审查意见已提交，等待审批人员决定。",
        "handed" => "已转下一科室，由那里的同事接手，时限照常计算。",
        "granted" => "已同意。证照和决定书正在生成，申请人已收到通知。",
        "denied" => "已作出不予决定。决定书正在生成，申请人已收到理由、依据和救济途径。",
        "supplement" => "已告知申请人补正，承诺时限从现在起停钟。",
        "procedure" => "特别程序已启动，告知书正在生成，申请人已收到通知。",
        "renewed" => "计划结束日期已改，申请人已收到通知。",
        "resumed" => "特别程序已结束，从明天起接着计时。",
        "extended" => "已延长，告知书正在生成，申请人已收到理由和新的日期。",
        "referred" => "已上报，时限照常计算。",
        "answered" => "答复已记下，接着审查。",
        "hearing-offered" => "已告知，申请人马上看得到。",
        "hearing-asked" => "已登记，请在二十个工作日内举行听证。",
        "hearing-arranged" => "已通知申请人。决定以前举行的，从现在起不计时。",
        "hearing-held" => "笔录已归入案卷。决定要根据笔录作出。",
        "informed" => "已登记告知，听取意见或者期满后才能决定。",
        "heard" => "意见已记下。",
        "visit-arranged" => "已安排，申请人马上看得到时间和姓名。",
        "photo" => "照片已上传。",
        "visited" => "踏勘结果已记下，可以决定了。",
        "checked" => "核查结果已记下，申请人马上看得到。",
        "grant-revoked" => "许可已撤销，决定书正在生成，申请人已收到理由、依据和救济途径。",
        "grant-kept" => "已决定不撤销，申请人已收到通知。",
        "returned" => "已退回综窗，由窗口改派。",
        _ => null,
    };

    /// <summary>The reader is through with this step for now, and goes on to the next.</summary>
    public static bool Leaves(string? done) => done is not (null or "claimed" or "renewed" or "resumed" or "extended" or "answered" or "visited") && Words(done) is not null;
}
