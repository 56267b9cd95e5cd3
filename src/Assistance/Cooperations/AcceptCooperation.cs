using Suban.Assistance.Orders;
using Suban.Catalogue.Editing;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Cooperations;

/// <summary>The other region signs and accepts (签收协办单): what was ready is filed with it.</summary>
public sealed class AcceptCooperation(AppDbContext db, FileStore files, PartnerNotices notices)
{
    /// <param name="scan">The signed paper, where the other side does not work on this platform.</param>
    public async Task<Outcome<CooperationAccepted>> RunAsync(
        Reader reader, CooperationKey key, string byName, StoredFile? scan, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.CooperationAsync(key, reader.Answers, cancel);
        if (!found.TryGet(out var held))
        {
            return found.Refusal;
        }

        var (sheet, order) = held;
        var onPaper = sheet.PartnerOrganId is null;
        if (new FormFaults().Text("ByName", "协办人员", byName, EditedText.MostInName, optional: !onPaper)
            .When(onPaper && scan is null, "Scan", "请扫描对方签过字的协办单").Refusal is { } faults)
        {
            return faults;
        }

        var items = (await db.ItemsOfAsync(sheet, cancel)).FindAll(item => item.State is ItemState.Preparing or ItemState.WithAuthority or ItemState.Supplement or ItemState.Examining);
        if ((items.Count == 0 ? OrderRefusals.ItemNotNow : sheet.Accept(onPaper ? byName.Trim() : reader.Name, scan?.StoredFileId, process)) is { } refusal)
        {
            return refusal;
        }

        var filed = 0;
        foreach (var item in items)
        {
            if (await FileAsync(new HeldItem(order, item), sheet.DueOn, process, cancel) is { } bar)
            {
                return bar;
            }

            filed += item.FiledAt == process.Now ? 1 : 0;
        }

        if (scan is not null)
        {
            files.Keep(scan);
        }

        order.Touch(process);
        db.Sign(order.OrderId, SignedPaper.Cooperation, SigningSide.Partner, sheet.AcceptedByName!, scan?.StoredFileId, AskCooperation.WordsOf(sheet), process);
        db.Note(sheet, $"{sheet.PartnerName}签收，协办人员{sheet.AcceptedByName}，{sheet.DueOn:yyyy年M月d日} 前给结果。", reader.Name, process);
        db.Tell(order, $"{sheet.PartnerName}接了协办：{order.Title}", $"{string.Join('、', items.Select(i => i.Name))}由他们一起办，最迟 {sheet.DueOn:yyyy年M月d日} 有结果。", process);
        notices.Assistant(sheet, order, $"协办单已签收：{order.Title}", $"{sheet.PartnerName}，协办人员{sheet.AcceptedByName}。", process);
        var accepted = new CooperationAccepted(order.OrderId, sheet.CooperationId, filed);
        db.Record(OrderRows.Stream(order.OrderId), accepted, process);
        return accepted;
    }

    /// <summary>Held against the letter and the plan once more: days may have passed since it was sent.</summary>
    private async Task<Refusal?> FileAsync(HeldItem held, DateOnly dueOn, ProcessContext process, CancellationToken cancel) => held.Item.State is ItemState.Preparing
        ? (await db.ToFileAsync(held, process, cancel)).Refusal ?? held.Item.File(dueOn, process)
        : await db.BarOfAsync(held, process, cancel);
}
