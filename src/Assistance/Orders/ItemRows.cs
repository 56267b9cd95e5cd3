using Microsoft.EntityFrameworkCore;
using Suban.Assistance.Plans;
using Suban.Kernel;

namespace Suban.Assistance.Orders;

/// <summary>An item and its order, held for an act.</summary>
internal sealed record HeldItem(AssistanceOrder Order, OrderItem Item);

internal static class ItemRows
{
    /// <param name="mine">Whether it is the reader's to act on; what is not, is not there.</param>
    public static async Task<Outcome<HeldItem>> ItemAsync(this AppDbContext db, OrderKey key, Guid itemId, Func<AssistanceOrder, bool> mine, CancellationToken cancel)
    {
        var found = await db.OrderAsync(key, mine, cancel);
        return !found.TryGet(out var order) ? found.Refusal
            : await db.Set<OrderItem>().SingleOrDefaultAsync(i => i.ItemId == itemId && i.OrderId == order.OrderId, cancel) is { } item ? new HeldItem(order, item)
            : OrderRefusals.NotFound;
    }

    /// <summary>
    /// Why nothing may be done for the item now: the order is not under way, the letter of authority does not name it or has run out.
    /// </summary>
    public static async Task<Refusal?> BarOfAsync(this AppDbContext db, HeldItem held, ProcessContext process, CancellationToken cancel) =>
        held.Order.State is not OrderState.InProgress ? OrderRefusals.NotUnderWay
        : held.Order.MandateSignedAt is null ? OrderRefusals.NoMandate
        : !held.Item.InMandate ? OrderRefusals.OutsideMandate
        : await db.MandateOfAsync(held.Order.OrderId, cancel) is { } mandate && mandate.Holds(RegionTime.DateOf(process.Now)) ? null
        : OrderRefusals.MandateRunOut;

    /// <summary>The item's row in the confirmed plan, where it may be filed now: the letter holds, the papers are ready, the applicant has looked at them.</summary>
    public static async Task<Outcome<PlanRow>> ToFileAsync(this AppDbContext db, HeldItem held, ProcessContext process, CancellationToken cancel)
    {
        if (await db.BarOfAsync(held, process, cancel) is { } bar)
        {
            return bar;
        }

        var (order, item) = held;
        if (item.State is not ItemState.Preparing)
        {
            return OrderRefusals.ItemNotNow;
        }

        if ((await db.ConfirmedPlanAsync(order.OrderId, cancel))?.Read().Rows.FirstOrDefault(row => row.Key == item.Key) is not { } row)
        {
            return OrderRefusals.NotPlanned;
        }

        return item.ConfirmedAt is null && await db.MandateOfAsync(order.OrderId, cancel) is not { SigningPower: true } ? OrderRefusals.NotConfirmed : row;
    }
}
