using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>Hands an application to the organ it belongs to (转办): never a refusal, always with the reason.</summary>
public sealed class TransferOrder(AppDbContext db, OrderStart start, Authorities authorities)
{
    public async Task<Outcome<OrderTransferred>> RunAsync(Reader reader, OrderKey key, Guid? organId, string words, ProcessContext process, CancellationToken cancel)
    {
        var organ = organId is { } id && authorities.Find(id) is { } named && named.Region == reader.Region ? named : null;
        if (new FormFaults().When(organ is null, "Organ", "请从列表里选择转给谁").Text("Words", "转办的理由", words, EditedText.MostInLine).Refusal is { } faults)
        {
            return faults;
        }

        var found = await db.OrderAsync(key, reader.Serves, cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        var from = order.OrganId;
        if (order.Transfer(organ!.AuthorityId, words.Trim(), start.ContactBy(process), process) is { } refusal)
        {
            return refusal;
        }

        db.Note(order.OrderId, EntryKind.Move, null, $"转给{organ.Name}：{order.Words}", reader.Name, process);
        db.Tell(order, $"帮办申请转给{organ.Name}：{order.Title}", $"{order.Words}。您不用重新申请，他们会联系您。", process);
        await start.TellOrganAsync(order, process, cancel);
        var transferred = new OrderTransferred(order.OrderId, from, organ.AuthorityId);
        db.Record(OrderRows.Stream(order.OrderId), transferred, process);
        return transferred;
    }
}
