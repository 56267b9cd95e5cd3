using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Assistance.Orders;

internal static class EndingRows
{
    /// <summary>How the order ends so far; begun with the first act of its end.</summary>
    public static async Task<OrderEnding> EndingAsync(this AppDbContext db, Guid orderId, CancellationToken cancel)
    {
        if (await db.Set<OrderEnding>().SingleOrDefaultAsync(e => e.OrderId == orderId, cancel) is { } known)
        {
            return known;
        }

        var ending = new OrderEnding { OrderId = orderId };
        db.Add(ending);
        return ending;
    }
}
