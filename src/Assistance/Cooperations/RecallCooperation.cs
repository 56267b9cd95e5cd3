using Suban.Assistance.Orders;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Cooperations;

/// <summary>The serving organ takes a cooperation order back before there is a result (收回协办单).</summary>
public sealed class RecallCooperation(AppDbContext db, PartnerNotices notices)
{
    public async Task<Outcome<CooperationRecalled>> RunAsync(Reader reader, CooperationKey key, string words, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().Text("Words", "收回的理由", words, EditedText.MostInLine).Refusal is { } faults)
        {
            return faults;
        }

        var found = await db.CooperationAsync(key, reader.Asks, cancel);
        if (!found.TryGet(out var held))
        {
            return found.Refusal;
        }

        var (sheet, order) = held;
        if (sheet.Recall(words.Trim(), process) is { } refusal)
        {
            return refusal;
        }

        order.Touch(process);
        db.Tell(order, $"不再请{sheet.PartnerName}协办：{order.Title}", $"理由：{sheet.Words}。", process);
        return await RecalledAsync(sheet, order, reader.Name, process, cancel);
    }

    /// <summary>An order that ends takes along what still runs elsewhere; a result that was given stays to be filed.</summary>
    internal async Task EndAsync(AssistanceOrder order, string words, string byName, ProcessContext process, CancellationToken cancel)
    {
        foreach (var sheet in await db.LiveCooperationsAsync(order.OrderId, cancel))
        {
            if (sheet.Recall(words, process) is null)
            {
                await RecalledAsync(sheet, order, byName, process, cancel);
            }
        }
    }

    private async Task<CooperationRecalled> RecalledAsync(CooperationOrder sheet, AssistanceOrder order, string byName, ProcessContext process, CancellationToken cancel)
    {
        db.Note(sheet, $"收回给{sheet.PartnerName}的协办单：{sheet.Words}", byName, process);
        await notices.PartnerAsync(sheet, $"协办单已收回：{order.Title}", $"理由：{sheet.Words}。不用再办了。", null, process, cancel);
        var recalled = new CooperationRecalled(order.OrderId, sheet.CooperationId);
        db.Record(OrderRows.Stream(order.OrderId), recalled, process);
        return recalled;
    }
}
