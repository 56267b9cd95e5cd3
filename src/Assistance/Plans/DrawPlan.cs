using Suban.Assistance.Orders;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Plans;

/// <summary>What a plan is drawn from.</summary>
/// <param name="WishOn">When construction should begin.</param>
/// <param name="Preparations">Working days for the papers, by item.</param>
public sealed record PlanRequest(DateOnly? StartOn, DateOnly? WishOn, string? Reason, IReadOnlyDictionary<string, int> Preparations);

/// <summary>Draws an order's plan anew (制定申报计划); it counts once the applicant has confirmed it.</summary>
public sealed class DrawPlan(AppDbContext db, PlanNodes nodes, Calendars calendars)
{
    private const int MostPreparation = 250;
    private const int MostYears = 5;

    public async Task<Outcome<PlanDrawn>> RunAsync(Reader reader, OrderKey key, PlanRequest request, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.OrderAsync(key, reader.Assists, cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        var latest = await db.LatestPlanAsync(order.OrderId, cancel);
        if (FaultsOf(request, latest is not null, RegionTime.DateOf(process.Now)) is { } faults)
        {
            return faults;
        }

        var items = (await db.ItemsOfAsync(order.OrderId, cancel)).FindAll(item => item.InMandate);
        if ((items.Count == 0 ? OrderRefusals.NoMandate : order.Redraw(process)) is { } refusal)
        {
            return refusal;
        }

        var plan = PlanDrawing.Draw(nodes.Of(order.Region, items, request.Preparations), request.StartOn!.Value, request.WishOn, calendars.For(order.Region));
        var row = new OrderPlan
        {
            PlanId = Guid.CreateVersion7(process.Now),
            OrderId = order.OrderId,
            Version = (latest?.Version ?? 0) + 1,
            Reason = latest is null ? null : request.Reason!.Trim(),
            Document = PlanRows.Write(plan),
            DrawnByName = reader.Name,
            DrawnAt = process.Now,
        };
        db.Add(row);
        db.Note(order.OrderId, EntryKind.Move, null, row.Reason is { } why ? $"申报计划第 {row.Version} 版，{why}" : "申报计划第 1 版，送申请人确认。", reader.Name, process);
        db.Tell(
            order, $"请确认申报计划：{order.Title}", $"{plan.Rows.Count} 项，{plan.StartOn:yyyy年M月d日} 开始，最迟 {plan.EndOn:yyyy年M月d日} 办完。您确认了才去办。", process, order.DueOn);
        var drawn = new PlanDrawn(order.OrderId, row.PlanId, row.Version, plan.Rows.Count, plan.WorkingDays);
        db.Record(OrderRows.Stream(order.OrderId), drawn, process);
        return drawn;
    }

    internal static Refusal? FaultsOf(PlanRequest request, bool again, DateOnly today) => request.Preparations
        .Where(preparation => preparation.Value is < 0 or > MostPreparation)
        .Aggregate(new FormFaults(), (faults, wrong) => faults.When(true, $"Preparation.{wrong.Key}", $"准备材料的天数是 0 到 {MostPreparation} 的整数"))
        .When(request.StartOn is null, nameof(request.StartOn), "请填写从哪天开始")
        .When(request.StartOn < today.AddDays(-31), nameof(request.StartOn), "开始的日子太早了，请核对")
        .When(request.StartOn > today.AddYears(MostYears), nameof(request.StartOn), "开始的日子太远了，请核对")
        .When(request.WishOn <= today, nameof(request.WishOn), "计划开工的日子要晚于今天")
        .When(request.WishOn > today.AddYears(MostYears), nameof(request.WishOn), "计划开工的日子太远了，请核对")
        .Text(nameof(request.Reason), "改计划的理由", request.Reason, EditedText.MostInLine, optional: !again).Refusal;
}
