using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>A supervisor looks at a refusal (复核不予帮办): agrees, or sends the order back to be served.</summary>
public sealed class ReviewDecline(AppDbContext db, OrderStart start)
{
    public async Task<Outcome<DeclineReviewed>> RunAsync(Reader reader, OrderKey key, bool agreed, string words, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().Text("Words", "意见", words, EditedText.MostInText, optional: agreed).Refusal is { } faults)
        {
            return faults;
        }

        var found = await db.OrderAsync(key, reader.Supervises, cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        if (order.Review(agreed, words.Trim(), start.ContactBy(process), process) is { } refusal)
        {
            return refusal;
        }

        db.Note(order.OrderId, EntryKind.Move, null, agreed ? "督查人员复核：同意不予帮办。" : $"督查人员复核：应当帮办。{words.Trim()}", reader.Name, process);
        if (!agreed)
        {
            db.Tell(order, $"重新审核帮办申请：{order.Title}", "督查人员复核后，请帮办窗口重新审核您的申请。", process);
            await start.TellOrganAsync(order, process, cancel);
        }

        var reviewed = new DeclineReviewed(order.OrderId, agreed);
        db.Record(OrderRows.Stream(order.OrderId), reviewed, process);
        return reviewed;
    }
}
