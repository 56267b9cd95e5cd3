using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>Begins with the papers of an item (准备材料), also again after it was not accepted.</summary>
public sealed class PrepareItem(AppDbContext db)
{
    public async Task<Outcome<ItemPrepared>> RunAsync(Reader reader, OrderKey key, Guid itemId, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.ItemAsync(key, itemId, reader.Assists, cancel);
        if (!found.TryGet(out var held))
        {
            return found.Refusal;
        }

        if ((await db.BarOfAsync(held, process, cancel) ?? held.Item.Move(ItemAct.Prepare, process)) is { } refusal)
        {
            return refusal;
        }

        held.Order.Touch(process);
        db.Tell(held.Order, $"开始准备“{held.Item.Name}”的材料", "材料备好以后请您核对，核对了才报部门。", process);
        var prepared = new ItemPrepared(held.Order.OrderId, itemId);
        db.Record(OrderRows.Stream(held.Order.OrderId), prepared, process);
        return prepared;
    }
}
