using Suban.Assistance.Orders;
using Suban.Components.Status;

namespace Suban.Portal.Assist;

/// <summary>Where an order is on its way, and what comes next, as the applicant reads it (帮办进程).</summary>
internal static class OrderCourse
{
    private static readonly (string Words, OrderState[] Here)[] _steps =
    [
        ("提出申请", [OrderState.PreOrder, OrderState.Applied]),
        ("受理审核", [OrderState.UnderReview, OrderState.NeedsSupplement]),
        ("接洽核实", [OrderState.ToVerify]),
        ("签委托书和承诺书", [OrderState.ToSign]),
        ("商定申报计划", [OrderState.Planning]),
        ("逐项去办", [OrderState.InProgress]),
        ("结果交给您，双方签办结单", [OrderState.ToConfirm]),
        ("评价和归档", [OrderState.Completed, OrderState.Archived]),
    ];

    public static IReadOnlyList<StepLine> Of(OrderState state)
    {
        var at = Array.FindIndex(_steps, step => step.Here.Contains(state));
        return [.. _steps.Select((step, i) => new StepLine(step.Words, i < at ? StepState.Done : i == at ? StepState.Now : StepState.Ahead))];
    }

    public static string Next(OrderView order) => order.State switch
    {
        OrderState.PreOrder => "还差您在申请表上签字。",
        OrderState.Applied => "一个工作日内有人联系您。",
        OrderState.UnderReview => $"{order.FirstAskedName}正在审核您的申请。",
        OrderState.NeedsSupplement => "请按下面说的补充申请。",
        OrderState.ToVerify => "会有人联系您核实情况。",
        OrderState.ToSign when order.Row.AssistantName is null => "正在为您明确帮办员。",
        OrderState.ToSign => "请签委托书和承诺书，签了才开始办。",
        OrderState.Planning => $"{order.Row.AssistantName}和您商定申报计划。",
        OrderState.InProgress => $"{order.Row.AssistantName}正在逐项去办，每一步都告诉您。",
        OrderState.ToConfirm => "都办完了，请核对结果和归还的材料，再签办结单。",
        OrderState.Completed => "已经办结，请评价。",
        OrderState.Archived => "已经归档。",
        OrderState.Declined => $"不予帮办：{order.Words}",
        OrderState.Withdrawn => "您已经撤回。",
        OrderState.Terminated => $"已经终止：{order.Words}",
    };
}
