using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Parties.Messages;

namespace Suban.Assistance.Orders;

/// <summary>The applicant takes his application back before signing (撤回帮办申请); once signed he ends it instead.</summary>
public sealed class WithdrawOrder(AppDbContext db)
{
    public async Task<Outcome<OrderWithdrawn>> RunAsync(Reader reader, OrderKey key, string words, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().Text("Words", "原因", words, EditedText.MostInLine, optional: true).Refusal is { } faults)
        {
            return faults;
        }

        var found = await db.OrderAsync(key, reader.IsApplicant, cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        if (order.Withdraw(words.Trim(), process) is { } refusal)
        {
            return refusal;
        }

        await db.EndMandatesAsync(order, process, cancel);
        db.Note(order.OrderId, EntryKind.Move, null, words.Trim() is { Length: > 0 } why ? $"申请人撤回：{why}" : "申请人撤回。", reader.Name, process);
        if ((order.AssistantId ?? order.FirstAskedId) is { } staff)
        {
            Notices.Tell(db, staff, new Notice($"申请人撤回了帮办：{order.Title}", "不用再办。") { Link = $"/agent/projects/{order.OrderId}", Reference = order.Number, Region = order.Region }, process.Now);
        }

        db.Tell(order, $"已撤回帮办申请：{order.Title}", "需要时可以重新申请。", process);
        var withdrawn = new OrderWithdrawn(order.OrderId);
        db.Record(OrderRows.Stream(order.OrderId), withdrawn, process);
        return withdrawn;
    }
}
