using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>Asks the applicant some time later how it was (回访), and whether anybody took money.</summary>
public sealed class RecordReturnVisit(AppDbContext db)
{
    public async Task<Outcome<ReturnVisitRecorded>> RunAsync(Reader reader, OrderKey key, ContactWay? way, bool? charged, string words, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().When(way is null, "Way", "请选择怎么回访的").When(charged is null, "Charged", "请问清有没有被收费").Text("Words", "回访的情况", words, EditedText.MostInText).Refusal is { } faults)
        {
            return faults;
        }

        var found = await db.OrderAsync(key, reader.Serves, cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        var ending = await db.EndingAsync(order.OrderId, cancel);
        if (order.State is not (OrderState.Completed or OrderState.Terminated) || ending.VisitedAt is not null)
        {
            return OrderRefusals.NotNow;
        }

        ending.VisitedAt = process.Now;
        order.Touch(process);
        db.Note(order.OrderId, EntryKind.Contact, way, $"回访：{words.Trim()}{(charged is true ? "　申请人说被收了费。" : "　没有被收费。")}", reader.Name, process);
        var recorded = new ReturnVisitRecorded(order.OrderId, way!.Value, charged is true);
        db.Record(OrderRows.Stream(order.OrderId), recorded, process);
        return recorded;
    }
}
