using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Consultations;
using Suban.Assistance.Cooperations;
using Suban.Assistance.Orders;
using Suban.Assistance.Plans;
using Suban.Components.Listing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Portal.Assist;

namespace Suban.Portal.Pages.Assist;

/// <summary>One order as its applicant sees it: where it is, who helps, what he has to do.</summary>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class OrderModel(OrderQueries orders, PlanQueries plans, CooperationQueries cooperations, ConsultationQueries consultations, Regions regions, TimeProvider time, Writes writes) : OrderPage(orders, writes)
{
    public string? Done { get; private set; }

    public bool HasPlan { get; private set; }

    public bool PlanWaits { get; private set; }

    public IReadOnlyList<ConsultationLine> Meetings { get; private set; } = [];

    public IReadOnlyList<CooperationLine> Cooperations { get; private set; } = [];

    public bool ToSign => Order.Row.AssistantName is not null && Order.State is OrderState.ToSign or OrderState.Planning or OrderState.InProgress && !(Order.MandateSigned && Order.PromiseSigned);

    public bool MayWithdraw => Order.State is OrderState.Applied or OrderState.UnderReview or OrderState.NeedsSupplement or OrderState.ToVerify or OrderState.ToSign;

    public string Phone => regions.Settings(Order.Row.Region, RegionTime.DateOf(time.GetUtcNow())).AssistPhone;

    public async Task<IActionResult> OnGetAsync(string number, string? done, CancellationToken cancel)
    {
        if (!await LoadAsync(number, cancel))
        {
            return NotFound();
        }

        var drawn = await plans.OfAsync(Order, cancel);
        (HasPlan, PlanWaits) = (drawn.Count > 0, drawn is [{ ConfirmedAt: null }, ..] && Order.State is OrderState.Planning or OrderState.InProgress);
        Meetings = await consultations.OfAsync(Order, cancel);
        Cooperations = await cooperations.OfAsync(User.RequireReader(), Order, cancel);
        Done = done switch
        {
            "applied" => "已提交。一个工作日内有人联系您。",
            "corrected" => "已补充，窗口接着审核。",
            "mandate" => "委托书已签。",
            "promise" => "承诺书已签。",
            "withdrawn" => "已撤回。",
            "plan" => "计划已确认，帮办员按计划去办。",
            "checked" => "已核对，帮办员去报部门。",
            "item-withdrawn" => "这一项已撤回，其他的照常办。",
            "completed" => "办结单已签，委托书同时失效。",
            "disputed" => "已退回，帮办员接着办。",
            "rated" => "谢谢您的评价。",
            "terminated" => "已终止，委托书同时失效。",
            _ => null,
        };
        return Page();
    }

    public static IReadOnlyList<SummaryRow> Rows(OrderView order)
    {
        var form = order.Form;
        IReadOnlyList<SummaryRow> who = [new("单位（姓名）", form.UnitName), new("地址", form.UnitAddress), new("经办人", form.Handler), new("电话", form.Phone)];
        return !form.ForProject ? [.. who, new("说明", form.Purpose)] :
        [
            .. who, new("负责人", form.InCharge), new("项目地址", form.ProjectAddress), new("项目编码", form.ProjectCode),
            new("投资总额", form.Investment.Length == 0 ? null : form.Investment + " 万元"), new("资金来源", form.FundSource), new("土地性质", form.LandNature),
            new("重点项目", form.IsKeyProject is true ? "是" : "否"), new("用途及规模", form.Purpose), new("审批进展", form.Progress),
        ];
    }
}
