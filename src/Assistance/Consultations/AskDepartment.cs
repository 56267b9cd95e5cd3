using Suban.Assistance.Orders;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Consultations;

/// <summary>Asks a department something about an order (询问部门): it answers within the region's days, otherwise supervision is told.</summary>
public sealed class AskDepartment(AppDbContext db, ConsultationGuests guests, Regions regions, Calendars calendars, DepartmentNotices notices)
{
    public async Task<Outcome<DepartmentAsked>> RunAsync(Reader reader, OrderKey key, string whom, string words, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.OrderAsync(key, reader.Convenes, cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        var guest = guests.All(order.Region, (await db.ItemsOfAsync(order.OrderId, cancel)).Select(item => item.Department)).FirstOrDefault(known => known.Key == whom);
        if (new FormFaults().When(guest is null, "Whom", "请从列表里选择问哪个部门").Text("Words", "问什么", words, EditedText.MostInText).Refusal is { } faults)
        {
            return faults;
        }

        if (!order.State.MayConsult())
        {
            return OrderRefusals.NotNow;
        }

        var today = RegionTime.DateOf(process.Now);
        var ask = new OrderAsk
        {
            AskId = Guid.CreateVersion7(process.Now),
            OrderId = order.OrderId,
            Region = order.Region,
            Kind = AskKind.Question,
            AuthorityId = guest!.AuthorityId,
            Whom = guest.Name,
            Words = words.Trim(),
            AskedByName = reader.Name,
            AskedAt = process.Now,
            DueOn = calendars.For(order.Region).Add(today, regions.Settings(order.Region, today).DepartmentQuestionDays),
        };
        db.Add(ask);
        order.Touch(process);
        db.Note(order.OrderId, ask.AskId, $"问{ask.Whom}：{ask.Words}。最迟 {ask.DueOn:yyyy年M月d日} 答复。", reader.Name, process);
        await notices.DepartmentAsync(ask, order, $"帮办员询问：{order.Title}", ask.Words, process, cancel);
        db.Tell(order, $"替您问了{ask.Whom}：{order.Title}", $"{ask.Words}。最迟 {ask.DueOn:yyyy年M月d日} 答复。", process);
        var asked = new DepartmentAsked(order.OrderId, ask.AskId, ask.AuthorityId, ask.DueOn);
        db.Record(OrderRows.Stream(order.OrderId), asked, process);
        return asked;
    }
}
