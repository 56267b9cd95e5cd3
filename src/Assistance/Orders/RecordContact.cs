using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>Records a talk with a department or the applicant (联系记录); the applicant reads it too.</summary>
public sealed class RecordContact(AppDbContext db)
{
    public async Task<Outcome<ContactRecorded>> RunAsync(Reader reader, OrderKey key, Guid? itemId, ContactWay? way, string words, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().When(way is null, "Way", "请选择怎么联系的").Text("Words", "说了什么", words, EditedText.MostInText).Refusal is { } faults)
        {
            return faults;
        }

        var found = await db.OrderAsync(key, o => reader.Assists(o) || reader.Serves(o), cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        if (order.State.HasEnded())
        {
            return OrderRefusals.NotNow;
        }

        if (itemId is { } id && (await db.ItemsOfAsync(order.OrderId, cancel)).TrueForAll(item => item.ItemId != id))
        {
            return OrderRefusals.NotFound;
        }

        order.Touch(process);
        db.Note(order.OrderId, EntryKind.Contact, way, words.Trim(), reader.Name, process, itemId);
        var recorded = new ContactRecorded(order.OrderId, itemId, way!.Value);
        db.Record(OrderRows.Stream(order.OrderId), recorded, process);
        return recorded;
    }
}
