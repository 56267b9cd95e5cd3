using Microsoft.EntityFrameworkCore;
using Suban.Assistance.Plans;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>Files an item with its department (报送部门): only what the letter names, what the confirmed plan holds, and what the applicant has seen.</summary>
public sealed class FileItem(AppDbContext db, Calendars calendars)
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

        if (await db.BarOfAsync(held, process, cancel) is { } bar)
        {
            return bar;
        }

        var (order, item) = held;
        if (item.State is not ItemState.Preparing)
        {
            return OrderRefusals.ItemNotNow;
        }

        if ((await db.ConfirmedPlanAsync(order.OrderId, cancel))?.Read().Rows.FirstOrDefault(row => row.Key == item.Key) is not { } row)
        {
            return OrderRefusals.NotPlanned;
        }

        if (item.ConfirmedAt is null && await db.MandateOfAsync(order.OrderId, cancel) is not { SigningPower: true })
        {
            return OrderRefusals.NotConfirmed;
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
}
