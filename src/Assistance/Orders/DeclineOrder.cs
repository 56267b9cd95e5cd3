using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>Declines an application with its reason (不予帮办); a supervisor looks at every refusal.</summary>
public sealed class DeclineOrder(AppDbContext db)
{
    public async Task<Outcome<OrderDeclined>> RunAsync(Reader reader, OrderKey key, string words, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().Text("Words", "不予帮办的理由", words, EditedText.MostInText).Refusal is { } faults)
        {
            return faults;
        }

        var found = await db.OrderAsync(key, reader.Serves, cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        if (order.Decline(words.Trim(), process) is { } refusal)
        {
            return refusal;
        }

        db.Note(order.OrderId, EntryKind.Move, null, $"不予帮办：{order.Words}", reader.Name, process);
        db.Tell(
            order, $"不予帮办：{order.Title}", $"理由：{order.Words}。督查人员会复核这个决定。各项手续您仍可以自己办，也可以打电话问。", process, matter: Parties.Messages.NoticeMatter.Result);
        var declined = new OrderDeclined(order.OrderId);
        db.Record(OrderRows.Stream(order.OrderId), declined, process);
        return declined;
    }
}
