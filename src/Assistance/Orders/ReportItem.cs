using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Parties.Messages;

namespace Suban.Assistance.Orders;

/// <summary>Hands the result of an item to the applicant (反馈结果).</summary>
public sealed class ReportItem(AppDbContext db)
{
    public async Task<Outcome<ItemReported>> RunAsync(Reader reader, OrderKey key, Guid itemId, string words, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().Text("Words", "交了什么结果", words, EditedText.MostInText).Refusal is { } faults)
        {
            return faults;
        }

        var found = await db.ItemAsync(key, itemId, reader.Assists, cancel);
        if (!found.TryGet(out var held))
        {
            return found.Refusal;
        }

        if (held.Item.Move(ItemAct.Report, process) is { } refusal)
        {
            return refusal;
        }

        held.Order.Touch(process);
        db.Note(held.Order.OrderId, EntryKind.Move, null, $"“{held.Item.Name}”结果已反馈：{words.Trim()}", reader.Name, process, itemId);
        db.Tell(held.Order, $"“{held.Item.Name}”的结果交给您了", $"{words.Trim()}。", process, matter: NoticeMatter.Result);
        var reported = new ItemReported(held.Order.OrderId, itemId, held.Item.Outcome!.Value);
        db.Record(OrderRows.Stream(held.Order.OrderId), reported, process);
        return reported;
    }
}
