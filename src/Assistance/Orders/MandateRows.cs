using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Assistance.Orders;

internal static class MandateRows
{
    /// <summary>Another assistant, an item more, the end of the order: what was signed holds no longer.</summary>
    public static async Task EndMandatesAsync(this AppDbContext db, AssistanceOrder order, ProcessContext process, CancellationToken cancel)
    {
        foreach (var mandate in await db.Set<Mandate>().Where(m => m.OrderId == order.OrderId && m.EndedAt == null).ToListAsync(cancel))
        {
            mandate.End(process.Now);
        }

        foreach (var item in await db.ItemsOfAsync(order.OrderId, cancel))
        {
            item.Mandate(false);
        }
    }

    public static Task<Mandate?> MandateOfAsync(this AppDbContext db, Guid orderId, CancellationToken cancel) =>
        db.Set<Mandate>().Where(m => m.OrderId == orderId && m.EndedAt == null).OrderByDescending(m => m.Version).FirstOrDefaultAsync(cancel);
}
