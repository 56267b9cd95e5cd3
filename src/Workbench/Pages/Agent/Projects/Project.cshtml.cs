using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Cooperations;
using Suban.Assistance.Orders;
using Suban.Assistance.Plans;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Agent;

namespace Suban.Workbench.Pages.Agent.Projects;

/// <summary>One order as whoever serves it sees it, with what comes next.</summary>
[Authorize(Policies.Assistant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ProjectModel(OrderQueries orders, PlanQueries plans, CooperationQueries cooperations, Writes writes) : ProjectPage(orders, writes)
{
    public ProjectStep? Next => Order.State switch
    {
        OrderState.PreOrder when Order.Serves => new("先登记的意向，申请表还没有签字", "/accept", "收签过字的申请表"),
        OrderState.Applied or OrderState.UnderReview when Order.Serves => new("审核申请：在不在范围里、事项对不对、材料齐不齐", "/accept", "审核"),
        OrderState.NeedsSupplement => new("等申请人补充", Order.Serves ? "/correct" : null, "按新交来的申请表改"),
        OrderState.ToVerify when Order.Serves => new("联系申请人，核实情况", "/verify", "记录接洽核实"),
        OrderState.ToSign when Order is { Serves: true, Row.AssistantName: null } => new("已经核实，请明确一位帮办员", "/verify", "明确帮办员"),
        OrderState.ToSign or OrderState.Planning or OrderState.InProgress when !(Order.MandateSigned && Order.PromiseSigned) =>
            new("等申请人签委托书和承诺书；他可以在网上签，也可以签纸质的交来", "/mandate", "收签过字的纸质件"),
        OrderState.Planning when Order.Assists => new("和申请人商定申报计划，他确认了才去办", "/plan", "申报计划"),
        OrderState.InProgress when Order.Assists && Order.Items.Where(i => i.InMandate).All(i => i.State is ItemState.ReportedBack) => new("事项都有了结果，可以办结", "/finish", "办结"),
        OrderState.ToConfirm => new("等申请人签办结单", Order.Assists ? "/finish" : null, "收签过字的办结单"),
        OrderState.Completed or OrderState.Terminated when Order.Serves => new(Order.Ending?.VisitedAt is null ? "过些日子回访申请人" : "可以归档", "/finish", Order.Ending?.VisitedAt is null ? "回访" : "归档"),
        _ => null,
    };

    public bool MayChange => Order.Serves && Order.State is OrderState.Planning or OrderState.InProgress or OrderState.ToConfirm;

    public bool HasPlan { get; private set; }

    public IReadOnlyList<CooperationLine> Cooperations { get; private set; } = [];

    public bool MayCooperate => Order is { Assists: true, State: OrderState.InProgress };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var answer = await ShowAsync(id, () => true, cancel);
        if (answer is Microsoft.AspNetCore.Mvc.RazorPages.PageResult)
        {
            (HasPlan, Cooperations) = ((await plans.OfAsync(Order, cancel)).Count > 0, await cooperations.OfAsync(User.RequireReader(), Order, cancel));
        }

        return answer;
    }
}

/// <summary>What comes next, and where it is done.</summary>
internal sealed record ProjectStep(string Words, string? Href, string Button);
