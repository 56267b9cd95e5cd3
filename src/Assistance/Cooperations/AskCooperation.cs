using Microsoft.EntityFrameworkCore;
using Suban.Assistance.Orders;
using Suban.Assistance.Plans;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Cooperations;

/// <summary>A cooperation order as it is written.</summary>
/// <param name="Items">Keys of the items.</param>
/// <param name="PartnerName">Who is asked, where he does not work on this platform.</param>
/// <param name="Agreed">Signed by whoever sends it.</param>
public sealed record CooperationForm(
    IReadOnlyList<string> Items, Guid? PartnerOrganId, string PartnerName, string Reason, string Papers, string Departments, DateOnly? DueOn, string Remark, bool Agreed);

/// <summary>
/// Signs a cooperation order and sends it to another region (签发协办单): only items that are ready to be filed or already with their department.
/// </summary>
public sealed class AskCooperation(AppDbContext db, CooperationPartners partners, Regions regions, Authorities authorities, Calendars calendars, PartnerNotices notices)
{
    public async Task<Outcome<CooperationAsked>> RunAsync(Reader reader, OrderKey key, CooperationForm form, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.OrderAsync(key, reader.Assists, cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        var (items, partner) = (await db.ItemsOfAsync(order.OrderId, cancel), form.PartnerOrganId is { } organ ? partners.Find(order.Region, organ) : null);
        if (FaultsOf(form, items, partner, process) is { } faults)
        {
            return faults;
        }

        var chosen = items.FindAll(item => form.Items.Contains(item.Key));
        if (await BarOfAsync(order, chosen, process, cancel) is { } bar)
        {
            return bar;
        }

        var sheet = await AddAsync(reader, order, form, partner, chosen, process, cancel);
        order.Touch(process);
        db.Sign(order.OrderId, SignedPaper.Cooperation, SigningSide.Organ, reader.Name, null, WordsOf(sheet), process);
        var names = string.Join('、', chosen.Select(item => item.Name));
        db.Note(sheet, $"请{sheet.PartnerName}协办：{names}。{sheet.Reason}", reader.Name, process);
        db.Tell(order, $"请{sheet.PartnerName}协办：{order.Title}", $"要一起办的是{names}。对方 {sheet.AnswerBy:yyyy年M月d日} 前答复接不接，您不用跑。", process);
        await notices.PartnerAsync(
            sheet, $"请协办：{order.Title}", $"{authorities.Find(order.OrganId)?.Name}请你们协办：{names}。请在期限前签收，不能协办的写明理由退回。", sheet.AnswerBy, process, cancel);
        var asked = new CooperationAsked(order.OrderId, sheet.CooperationId, sheet.PartnerOrganId, chosen.Count, sheet.AnswerBy, sheet.DueOn);
        db.Record(OrderRows.Stream(order.OrderId), asked, process);
        return asked;
    }

    /// <summary>What both sides put their names to.</summary>
    internal static string WordsOf(CooperationOrder sheet) => $"{sheet.Number}\n{sheet.PartnerName}\n{sheet.Items}\n{sheet.Reason}\n{sheet.Papers}\n{sheet.Departments}\n{sheet.DueOn:O}\n{sheet.Remark}";

    private async Task<Refusal?> BarOfAsync(AssistanceOrder order, List<OrderItem> chosen, ProcessContext process, CancellationToken cancel)
    {
        var taken = (await db.LiveCooperationsAsync(order.OrderId, cancel)).SelectMany(sheet => sheet.ItemKeys).ToHashSet();
        foreach (var item in chosen)
        {
            var bar = taken.Contains(item.Key) ? OrderRefusals.WithPartner(item.Name)
                : item.State is ItemState.WithAuthority or ItemState.Examining ? await db.BarOfAsync(new HeldItem(order, item), process, cancel)
                : (await db.ToFileAsync(new HeldItem(order, item), process, cancel)).Refusal;
            if (bar is not null)
            {
                return bar;
            }
        }

        return null;
    }

    private async Task<CooperationOrder> AddAsync(
        Reader reader, AssistanceOrder order, CooperationForm form, CooperationPartner? partner, List<OrderItem> chosen, ProcessContext process, CancellationToken cancel)
    {
        var (today, place) = (RegionTime.DateOf(process.Now), 1 + await db.Set<CooperationOrder>().CountAsync(c => c.OrderId == order.OrderId, cancel));
        var sheet = new CooperationOrder
        {
            CooperationId = Guid.CreateVersion7(process.Now),
            OrderId = order.OrderId,
            Number = $"{order.Number}-{place}",
            Region = order.Region,
            OrganId = order.OrganId,
            PartnerOrganId = partner?.OrganId,
            PartnerRegion = partner?.Region,
            PartnerName = partner?.Name ?? form.PartnerName.Trim(),
            Items = string.Join(' ', chosen.Select(item => item.Key)),
            Reason = form.Reason.Trim(),
            Papers = form.Papers.Trim(),
            Departments = form.Departments.Trim(),
            Remark = form.Remark.Trim(),
            SentByName = reader.Name,
            SentAt = process.Now,
            AnswerBy = calendars.For(order.Region).Add(today, regions.Settings(order.Region, today).CooperationAnswerDays),
            DueOn = form.DueOn!.Value,
            ChangedAt = process.Now,
        };
        db.Add(sheet);
        return sheet;
    }

    private static Refusal? FaultsOf(CooperationForm form, List<OrderItem> items, CooperationPartner? partner, ProcessContext process) => new FormFaults()
        .When(form.Items.Count == 0, nameof(form.Items), "请勾选请对方协办的事项")
        .When(form.Items.Any(key => items.All(item => item.Key != key)), nameof(form.Items), "只能勾选这一单里的事项")
        .When(form.PartnerOrganId is not null && partner is null, nameof(form.PartnerOrganId), "请从列表里选择协办机构")
        .When(form.PartnerOrganId is null && string.IsNullOrWhiteSpace(form.PartnerName), nameof(form.PartnerOrganId), "请选择协办机构；不在列表里的，写明名称")
        .Text(nameof(form.PartnerName), "协办机构", form.PartnerName, EditedText.MostInName, optional: true)
        .Text(nameof(form.Reason), "协办原因", form.Reason, EditedText.MostInLine)
        .Text(nameof(form.Papers), "办理要件", form.Papers, EditedText.MostInList)
        .Text(nameof(form.Departments), "需协办单位", form.Departments, EditedText.MostInLine)
        .Coming(nameof(form.DueOn), "协办到哪一天", form.DueOn, process)
        .Text(nameof(form.Remark), "备注", form.Remark, EditedText.MostInLine, optional: true)
        .When(!form.Agreed, nameof(form.Agreed), "请勾选签名，协办单才算签了").Refusal;
}
