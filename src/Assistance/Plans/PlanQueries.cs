using Microsoft.EntityFrameworkCore;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Plans;

/// <summary>Reads an order's plans for whoever has the order before him, and tries one without keeping it.</summary>
public sealed class PlanQueries(AppDbContext db, PlanNodes nodes, Calendars calendars, TimeProvider time)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<PlanView>> OfAsync(OrderView order, CancellationToken cancel) =>
    [
        .. (await db.Set<OrderPlan>().AsNoTracking().Where(p => p.OrderId == order.Row.OrderId).OrderByDescending(p => p.Version).Take(20).ToListAsync(cancel))
            .Select(p => new PlanView(p.Version, p.Reason, p.DrawnByName, p.DrawnAt, p.ConfirmedAt, p.Read())),
    ];

    /// <summary>What if: the plan as it would be.</summary>
    public async Task<Outcome<DrawnPlan>> TryAsync(OrderView order, PlanRequest request, CancellationToken cancel)
    {
        if (DrawPlan.FaultsOf(request, again: false, RegionTime.DateOf(time.GetUtcNow())) is { } refusal)
        {
            return refusal;
        }

        var items = await db.Set<OrderItem>().AsNoTracking().Where(i => i.OrderId == order.Row.OrderId && i.InMandate).OrderBy(i => i.Position).ToListAsync(cancel);
        return PlanDrawing.Draw(nodes.Of(order.Row.Region, items, request.Preparations), request.StartOn!.Value, request.WishOn, calendars.For(order.Row.Region));
    }
}

public sealed record PlanView(int Version, string? Reason, string DrawnByName, DateTimeOffset DrawnAt, DateTimeOffset? ConfirmedAt, DrawnPlan Plan);
