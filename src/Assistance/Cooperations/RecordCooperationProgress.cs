using Suban.Assistance.Orders;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Cooperations;

/// <summary>The other region says how far it is (登记协办进展); the applicant reads it at once.</summary>
public sealed class RecordCooperationProgress(AppDbContext db, PartnerNotices notices)
{
    public async Task<Outcome<CooperationProgressed>> RunAsync(Reader reader, CooperationKey key, string words, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().Text("Words", "办到哪一步", words, EditedText.MostInText).Refusal is { } faults)
        {
            return faults;
        }

        var found = await db.CooperationAsync(key, reader.Answers, cancel);
        if (!found.TryGet(out var held))
        {
            return found.Refusal;
        }

        var (sheet, order) = held;
        if (sheet.Touch(process) is { } refusal)
        {
            return refusal;
        }

        order.Touch(process);
        db.Note(sheet, $"{sheet.PartnerName}：{words.Trim()}", reader.Name, process);
        db.Tell(order, $"协办有进展：{order.Title}", $"{sheet.PartnerName}：{words.Trim()}", process);
        notices.Assistant(sheet, order, $"协办有进展：{order.Title}", $"{sheet.PartnerName}：{words.Trim()}", process);
        var progressed = new CooperationProgressed(order.OrderId, sheet.CooperationId);
        db.Record(OrderRows.Stream(order.OrderId), progressed, process);
        return progressed;
    }
}
