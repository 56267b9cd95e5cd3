using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>Hands in what the department asked for (补交材料).</summary>
public sealed class ResupplyItem(AppDbContext db)
{
    public async Task<Outcome<ItemResupplied>> RunAsync(Reader reader, OrderKey key, Guid itemId, string words, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().Text("Words", "补了什么", words, EditedText.MostInText).Refusal is { } faults)
        {
            return faults;
        }

        var found = await db.ItemAsync(key, itemId, reader.Assists, cancel);
        if (!found.TryGet(out var held))
        {
            return found.Refusal;
        }

        if ((await db.BarOfAsync(held, process, cancel) ?? held.Item.Move(ItemAct.Resupply, process)) is { } refusal)
        {
            return refusal;
        }

        held.Order.Touch(process);
        db.Note(held.Order.OrderId, EntryKind.Move, null, $"“{held.Item.Name}”补交：{words.Trim()}", reader.Name, process, itemId);
        db.Tell(held.Order, $"“{held.Item.Name}”已补交", $"{words.Trim()}。{held.Item.Department}接着办。", process);
        var resupplied = new ItemResupplied(held.Order.OrderId, itemId);
        db.Record(OrderRows.Stream(held.Order.OrderId), resupplied, process);
        return resupplied;
    }
}
