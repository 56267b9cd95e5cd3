using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>The applicant does not agree that all is done (不同意办结): the order goes on.</summary>
public sealed class DisputeCompletion(AppDbContext db)
{
    public async Task<Outcome<CompletionDisputed>> RunAsync(Reader reader, OrderKey key, string words, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().Text("Words", "还差什么", words, EditedText.MostInText).Refusal is { } faults)
        {
            return faults;
        }

        var found = await db.OrderAsync(key, reader.IsApplicant, cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        if (order.Dispute(words.Trim(), process) is { } refusal)
        {
            return refusal;
        }

        db.Note(order.OrderId, EntryKind.Move, null, $"申请人不同意办结：{words.Trim()}", reader.Name, process);
        db.TellAssistant(order, $"申请人不同意办结：{order.Title}", "请看申请人说的，办好再交。", process);
        var disputed = new CompletionDisputed(order.OrderId);
        db.Record(OrderRows.Stream(order.OrderId), disputed, process);
        return disputed;
    }
}
