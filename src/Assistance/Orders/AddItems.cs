using Suban.Assistance.Consultations;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>Takes further items into an order under way (增加事项): the letter of authority ends, and nothing is done for them before a new one and a new plan.</summary>
public sealed class AddItems(AppDbContext db, AssistOffers offers, OrderStart start)
{
    public async Task<Outcome<ItemsAdded>> RunAsync(Reader reader, OrderKey key, IReadOnlyList<string> keys, string reason, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.OrderAsync(key, o => reader.Assists(o) || reader.Serves(o), cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        var (items, offered) = (await db.ItemsOfAsync(order.OrderId, cancel), offers.For(order.Region, order.Kind));
        if (new FormFaults()
            .When(keys.Count == 0, "Items", "请勾选要加的事项")
            .When(keys.Any(added => items.Exists(item => item.Key == added) || offered?.Items.Any(item => item.Key == added) is not true), "Items", "只能加本地目录里、这一单还没有的事项")
            .Text("Reason", "为什么加", reason, EditedText.MostInLine).Refusal is { } faults)
        {
            return faults;
        }

        if (!order.State.MayConsult())
        {
            return OrderRefusals.NotNow;
        }

        start.AddItems(order.OrderId, keys, offered!, items.Count, process);
        order.EndMandate(process);
        await db.EndMandatesAsync(order, process, cancel);
        var names = string.Join('、', offered!.Items.Where(item => keys.Contains(item.Key)).Select(item => item.Name));
        db.Note(order.OrderId, EntryKind.Move, null, $"增加事项：{names}。理由：{reason.Trim()}", reader.Name, process);
        db.Tell(order, $"要加 {keys.Distinct().Count()} 项，请签新的委托书：{order.Title}", $"加的是{names}。理由：{reason.Trim()}。原来的委托书已经失效；新的签了、计划重新确认了，才去办。", process, order.DueOn);
        db.TellAssistant(order, $"加了事项：{order.Title}", "请申请人签新的委托书，再改计划请他确认。", process);
        var added = new ItemsAdded(order.OrderId, keys.Distinct().Count());
        db.Record(OrderRows.Stream(order.OrderId), added, process);
        return added;
    }
}
