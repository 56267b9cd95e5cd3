using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Parties.Messages;

namespace Suban.Assistance.Orders;

/// <summary>Puts another assistant in the place of one (更换帮办员): with what he hands over, and a new letter of authority before he acts.</summary>
public sealed class ChangeAssistant(AppDbContext db, AssistantCandidates candidates)
{
    public async Task<Outcome<AssistantChanged>> RunAsync(
        Reader reader, OrderKey key, Guid? assistantId, string reason, string handOver, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().Text("Reason", "更换的理由", reason, EditedText.MostInLine).Text("HandOver", "交接的内容", handOver, EditedText.MostInText).Refusal is { } faults)
        {
            return faults;
        }

        var found = await db.OrderAsync(key, reader.Serves, cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        if (order.AssistantId is not { } before || !order.State.IsSigned())
        {
            return OrderRefusals.NotNow;
        }

        var chosen = await candidates.FindAsync(order.Region, assistantId, await db.ItemsOfAsync(order.OrderId, cancel), cancel);
        if (!chosen.TryGet(out var assistant))
        {
            return chosen.Refusal;
        }

        var (formerName, refusal) = (order.AssistantName, order.Appoint(assistant.AccountId, assistant.Name, assistant.Unit, process));
        if (refusal is not null)
        {
            return refusal;
        }

        await db.EndMandatesAsync(order, process, cancel);
        db.Note(order.OrderId, EntryKind.HandOver, null, $"由{formerName}换成{assistant.Name}。理由：{reason.Trim()}。交接：{handOver.Trim()}", reader.Name, process);
        db.Tell(order, $"帮办员换成{assistant.Name}：{order.Title}", $"理由：{reason.Trim()}。原来的委托书已经失效，请签一份新的；没有签以前，不会替您办新的事。", process, order.DueOn);
        Notices.Tell(
            db, assistant.AccountId,
            new Notice($"接手帮办：{order.Title}", "请看交接的内容，并请申请人签新的委托书。") { Link = $"/agent/projects/{order.OrderId}", Reference = order.Number, Region = order.Region }, process.Now);
        var changed = new AssistantChanged(order.OrderId, before, assistant.AccountId);
        db.Record(OrderRows.Stream(order.OrderId), changed, process);
        return changed;
    }
}
