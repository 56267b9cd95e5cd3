using Microsoft.EntityFrameworkCore;
using Suban.Assistance.Cooperations;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>Files an item with its department (报送部门): only what the letter names, what the confirmed plan holds, and what the applicant has seen.</summary>
public sealed class FileItem(AppDbContext db, CooperationPartners partners, Calendars calendars)
{
    /// <param name="reason">Why it is filed before what it waits for is granted; null where nothing is open.</param>
    public async Task<Outcome<ItemFiled>> RunAsync(Reader reader, OrderKey key, Guid itemId, string? reason, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().Text("Reason", "理由", reason, EditedText.MostInLine, optional: true).Refusal is { } faults)
        {
            return faults;
        }

        var found = await db.ItemAsync(key, itemId, reader.Assists, cancel);
        if (!found.TryGet(out var held))
        {
            return found.Refusal;
        }

        var ready = await db.ToFileAsync(held, process, cancel);
        if (!ready.TryGet(out var row))
        {
            return ready.Refusal;
        }

        var (order, item) = held;
        if (await BarOfAsync(order, item, process, cancel) is { } bar)
        {
            return bar;
        }

        var open = await db.Set<OrderItem>().Where(i => i.OrderId == order.OrderId && row.After.Contains(i.Key) && i.Outcome != ItemState.Granted).Select(i => i.Name).ToListAsync(cancel);
        if (open.Count > 0 && string.IsNullOrWhiteSpace(reason))
        {
            return OrderRefusals.BeforeItsTurn(open);
        }

        var dueOn = calendars.For(order.Region).Add(RegionTime.DateOf(process.Now), row.Days);
        if (item.File(dueOn, process) is { } refusal)
        {
            return refusal;
        }

        order.Touch(process);
        var early = open.Count > 0 ? $"，{string.Join('、', open)}还没有办好，先报的理由：{reason!.Trim()}" : "";
        db.Note(order.OrderId, EntryKind.Move, null, $"“{item.Name}”报{item.Department}，最迟 {dueOn:yyyy-MM-dd}{early}。", reader.Name, process, itemId);
        db.Tell(order, $"已报{item.Department}：{item.Name}", $"最迟 {dueOn:yyyy年M月d日} 办好，有进展马上告诉您。", process);
        var filed = new ItemFiled(order.OrderId, itemId, dueOn, open.Count > 0);
        db.Record(OrderRows.Stream(order.OrderId), filed, process);
        return filed;
    }

    /// <summary>What another region decides, or was asked to help with, goes by the cooperation order alone.</summary>
    private async Task<Refusal?> BarOfAsync(AssistanceOrder order, OrderItem item, ProcessContext process, CancellationToken cancel) =>
        partners.BarOf(order, item, RegionTime.DateOf(process.Now)) ??
        ((await db.LiveCooperationsAsync(order.OrderId, cancel)).Exists(sheet => sheet.ItemKeys.Contains(item.Key)) ? OrderRefusals.WithPartner(item.Name) : null);
}
