using System.Globalization;
using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Clocks;
using Suban.Components.Status;
using Suban.Kernel;
using Suban.Portal.Apply;
using Suban.Portal.Published;

namespace Suban.Portal.Tracking;

/// <summary>The course of a case (办理过程) as one list: done, going on with the departments side by side, and ahead.</summary>
internal sealed class CaseCourse(TrackingView view, WorkingCalendar calendar, DateTimeOffset now)
{
    private bool EndedEarly => view.Status is CaseStatus.NotAccepted or CaseStatus.Returned or CaseStatus.Withdrawn or CaseStatus.Voided ||
        (view.Status is CaseStatus.Archived && view.Outcome is null);

    public IReadOnlyList<StepLine> Lines => EndedEarly
        ? [Submitted, new StepLine(Ending, StepState.Done, When(view.Timeline.LastOrDefault(e => e.StepId is null)?.At))]
        : [Submitted, Acceptance, Departments, Delivery];

    /// <summary>Who has it now and until when (现在在谁手里), in one sentence.</summary>
    public string Holder => view switch
    {
        _ when EndedEarly => Ending + "。",
        { Status: CaseStatus.Received } => $"现在由{view.FollowerName ?? "综合窗口"}核对材料{Until(view.Answer)}。",
        { OpenNotice: { } notice } => $"现在等您补正材料，请在 {Moments.Deadline(notice.AnswerBy)} 前。",
        { Status: CaseStatus.Accepted } => string.Join("；", view.Steps.Where(step => step.DecidedAt is null && step.Clocks is not null).Select(Held)) switch
        {
            "" => "各部门都办完了，等出件。",
            var held => $"现在由{held}。",
        },
        { Status: CaseStatus.Decided } => Posted is { } posted ? posted + "。" : "都办好了，等您领取。",
        _ => StatusWords.Of(view.Status) + "。",
    };

    private StepLine Submitted => new("已提交", StepState.Done, When(view.ReceivedAt));

    private StepLine Acceptance => view switch
    {
        { AcceptedOn: { } on } => new("窗口已受理", StepState.Done, on.ToString("M月d日", CultureInfo.InvariantCulture)),
        { Status: CaseStatus.AwaitingSupplement, OpenNotice: { } notice } =>
            new("等您补正材料", StepState.Now, $"请在 {Moments.Deadline(notice.AnswerBy)} 前", "补齐后窗口接着核对。"),
        _ => new("窗口核对材料", StepState.Now, view.Answer?.DueOn is { } last ? $"最迟 {Moments.Deadline(last)}" : null, "齐全就受理；缺什么会一次说清。"),
    };

    private StepLine Departments => new(
        view.Steps.Count == 1 ? "部门办理" : $"{view.Steps.Count} 个事项办理",
        view.AcceptedOn is null ? StepState.Ahead : view.Status is CaseStatus.Accepted ? StepState.Now : StepState.Done,
        Parts: [.. view.Steps.Select(Part)]);

    private StepLine Delivery => view.Status switch
    {
        CaseStatus.Delivered or CaseStatus.Archived => new(
            "已送达", StepState.Done, When(view.Issues.LastOrDefault(i => i.DeliveredAt is not null)?.DeliveredAt)),
        CaseStatus.Decided => new("统一出件", StepState.Now, Note: Posted ?? "电子证照已放进“我的证照”；纸质件到出件窗口领。"),
        _ => new("统一出件", StepState.Ahead, Note: "电子证照放进“我的证照”；纸质件窗口领，或者免费寄给您。"),
    };

    private string? Posted => view.Issues.LastOrDefault(i => i.PostOrder is not null) is { } issue ? $"已寄出，单号 {issue.PostOrder}" : null;

    /// <summary>How a case ended that never came to a result.</summary>
    public string Ending => view.Status switch
    {
        CaseStatus.NotAccepted => "不予受理",
        CaseStatus.Returned => "已退件",
        CaseStatus.Withdrawn => "已撤回",
        CaseStatus.Voided => "已作废",
        _ => view.Timeline.LastOrDefault(e => e.Title is "不予受理" or "已退件" or "已撤回" or "已作废")?.Title ?? "已结束",
    };

    private StepPart Part(StepView step) => new(
        step.ItemName,
        step.Status switch
        {
            StepStatus.Waiting when step.After.Count > 0 && view.AcceptedOn is not null => $"{By(step)}，等“{string.Join("”“", step.After)}”办好",
            StepStatus.Waiting => By(step),
            StepStatus.Granted or StepStatus.Denied => $"{By(step)}，{When(step.DecidedAt)} {step.StatusWords}",
            _ => $"{By(step)}，{step.StatusWords}",
        },
        step.Status is StepStatus.Ready or StepStatus.Claimed or StepStatus.Examining or StepStatus.SupplementRequested or StepStatus.SpecialProcedure or StepStatus.ReferredUpward or StepStatus.ReturnedToWindow &&
            step.Clocks is { } clocks
            ? CaseLamp.Of(clocks.Binding, calendar, now)
            : null);

    private static string Held(StepView step) =>
        $"{By(step)}{(step.ClaimedByName is { } name ? "的" + name : null)}办“{step.ItemName}”{Until(step.Clocks?.Binding)}";

    private static string? Until(ClockReading? clock) => clock?.DueOn is { } last ? $"，最迟 {Moments.Deadline(last)}" : null;

    private static string? When(DateTimeOffset? at) =>
        at is { } instant ? Moments.Short(instant) : null;

    private static string By(StepView step) => GuideWords.ShortName(step.AuthorityName);
}
