using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Kernel.Crypto;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Orders;

/// <summary>A letter of authority as it is signed.</summary>
/// <param name="Principal">The legal representative, or the person himself.</param>
/// <param name="Items">Keys of the ticked items.</param>
/// <param name="Agreed">Confirmed by whoever is signed in; paper needs its scan instead.</param>
public sealed record MandateForm(string Principal, IReadOnlyList<string> Items, DateOnly? Until, bool SigningPower, bool Agreed, StoredFile? Scan);

/// <summary>Signs the letter of authority (签授权委托书): ticked items and their count, a period, no handing on, no signing unless ticked.</summary>
public sealed class SignMandate(AppDbContext db, FieldCipher cipher, FileStore files, Calendars calendars)
{
    private const int PlanDays = 5;
    private const int MostYears = 3;

    public async Task<Outcome<MandateSigned>> RunAsync(Reader reader, OrderKey key, MandateForm form, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.OrderAsync(key, o => reader.IsApplicant(o) || reader.Serves(o) || reader.Assists(o), cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        var (items, today, byApplicant) = (await db.ItemsOfAsync(order.OrderId, cancel), RegionTime.DateOf(process.Now), reader.IsApplicant(order));
        if (FaultsOf(form, items, today, byApplicant) is { } faults)
        {
            return faults;
        }

        if (order.SignMandate(PlanBy(order, process), process) is { } refusal)
        {
            return refusal;
        }

        await db.EndMandatesAsync(order, process, cancel);
        foreach (var item in items)
        {
            item.Mandate(form.Items.Contains(item.Key));
        }

        var mandate = await AddAsync(order, form, today, process, cancel);
        var count = mandate.ItemCount;
        db.Sign(order.OrderId, SignedPaper.Mandate, SigningSide.Applicant, byApplicant ? reader.Name : form.Principal.Trim(), form.Scan?.StoredFileId, MandateWords.Of(order, mandate, form.Principal.Trim(), items), process);
        db.Tell(order, $"委托书已签：{order.Title}", $"委托{order.AssistantName}代办 {count} 项，到 {mandate.Until:yyyy年M月d日}。不能转给别人；您随时可以终止。", process);
        var signed = new MandateSigned(order.OrderId, mandate.MandateId, mandate.Version, count, mandate.Until, mandate.SigningPower, mandate.Way);
        db.Record(OrderRows.Stream(order.OrderId), signed, process);
        return signed;
    }

    internal DateOnly PlanBy(AssistanceOrder order, ProcessContext process) => calendars.For(order.Region).Add(RegionTime.DateOf(process.Now), PlanDays);

    private async Task<Mandate> AddAsync(AssistanceOrder order, MandateForm form, DateOnly today, ProcessContext process, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7(process.Now);
        if (form.Scan is { } scan)
        {
            files.Keep(scan);
        }

        var mandate = new Mandate
        {
            MandateId = id,
            OrderId = order.OrderId,
            Version = 1 + await db.Set<Mandate>().CountAsync(m => m.OrderId == order.OrderId, cancel),
            Items = string.Join(' ', form.Items.Distinct()),
            ItemCount = form.Items.Distinct().Count(),
            AssistantId = order.AssistantId!.Value,
            AssistantName = order.AssistantName ?? "",
            AssistantUnit = order.AssistantUnit ?? "",
            Principal = cipher.Seal(Mandate.PrincipalColumn, id, form.Principal.Trim()),
            From = today,
            Until = form.Until!.Value,
            SigningPower = form.SigningPower,
            Way = form.Scan is null ? SigningWay.Electronic : SigningWay.Paper,
            ScanId = form.Scan?.StoredFileId,
            SignedAt = process.Now,
        };
        db.Add(mandate);
        return mandate;
    }

    private static Refusal? FaultsOf(MandateForm form, List<OrderItem> items, DateOnly today, bool byApplicant) => new FormFaults()
        .Text(nameof(form.Principal), "法定代表人（本人）姓名", form.Principal, EditedText.MostInName)
        .When(form.Items.Count == 0, nameof(form.Items), "请至少勾选一项委托的事项")
        .When(form.Items.Any(key => items.All(item => item.Key != key)), nameof(form.Items), "只能委托申请表里的事项")
        .When(form.Until is null, nameof(form.Until), "请填写委托到哪一天")
        .When(form.Until <= today, nameof(form.Until), "委托期限要晚于今天")
        .When(form.Until > today.AddYears(MostYears), nameof(form.Until), $"委托期限最长 {MostYears} 年")
        .When(byApplicant && !form.Agreed, nameof(form.Agreed), "请勾选签名，委托书才算签了")
        .When(!byApplicant && form.Scan is null, nameof(form.Scan), "请扫描签过字的委托书").Refusal;
}
