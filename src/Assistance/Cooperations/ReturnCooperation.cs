using Suban.Assistance.Orders;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Cooperations;

/// <summary>The other region does not take it (退回协办单): always with the reason.</summary>
public sealed class ReturnCooperation(AppDbContext db, PartnerNotices notices)
{
    public async Task<Outcome<CooperationReturned>> RunAsync(Reader reader, CooperationKey key, string words, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().Text("Words", "退回的理由", words, EditedText.MostInLine).Refusal is { } faults)
        {
            return faults;
        }

        var found = await db.CooperationAsync(key, reader.Answers, cancel);
        if (!found.TryGet(out var held))
        {
            return found.Refusal;
        }

        var (sheet, order) = held;
        if (sheet.Return(words.Trim(), process) is { } refusal)
        {
            return refusal;
        }

        order.Touch(process);
        db.Note(sheet, $"{sheet.PartnerName}退回协办单：{sheet.Words}", reader.Name, process);
        db.Tell(order, $"{sheet.PartnerName}没有接协办：{order.Title}", $"理由：{sheet.Words}。帮办员另想办法，想好了告诉您。", process);
        notices.Assistant(sheet, order, $"协办单被退回：{order.Title}", $"{sheet.PartnerName}：{sheet.Words}", process);
        var returned = new CooperationReturned(order.OrderId, sheet.CooperationId);
        db.Record(OrderRows.Stream(order.OrderId), returned, process);
        return returned;
    }
}
