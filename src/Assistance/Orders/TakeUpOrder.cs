using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>Takes an application up (受理审核): whoever does answers for it until an assistant is appointed (首问负责).</summary>
public sealed class TakeUpOrder(AppDbContext db)
{
    public async Task<Outcome<OrderTakenUp>> RunAsync(Reader reader, OrderKey key, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.OrderAsync(key, reader.Serves, cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        if (order.TakeUp(reader.AccountId, reader.Name, process) is { } refusal)
        {
            return refusal;
        }

        db.Tell(order, $"正在审核帮办申请：{order.Title}", $"{reader.Name}负责您的申请，会联系您。", process);
        var taken = new OrderTakenUp(order.OrderId, reader.AccountId);
        db.Record(OrderRows.Stream(order.OrderId), taken, process);
        return taken;
    }
}
