using Microsoft.EntityFrameworkCore;
using Suban.Assistance.Orders;
using Suban.Catalogue.Assisting;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Assistance.Consultations;

/// <summary>A consultation as it is called.</summary>
/// <param name="Guests">Keys of those who are invited.</param>
/// <param name="Points">What is looked at.</param>
public sealed record ConsultationForm(
    ConsultationKind Kind, ProjectStage? Stage, IReadOnlyList<string> Guests, IReadOnlyList<string> Points, string Chair, string Agenda, string Papers, string AskedOfApplicant,
    DateOnly? OpinionsBy, DateOnly? MeetOn, string Time, string Place);

/// <summary>Calls departments together about a stage of an order (召集会商): each is asked for its opinion by a day, the applicant is told when and what to bring.</summary>
public sealed class ConveneConsultation(AppDbContext db, ConsultationGuests guests, Authorities authorities, DepartmentNotices notices)
{
    private const string Park = "park";

    public async Task<Outcome<ConsultationConvened>> RunAsync(Reader reader, OrderKey key, ConsultationForm form, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.OrderAsync(key, reader.Convenes, cancel);
        if (!found.TryGet(out var order))
        {
            return found.Refusal;
        }

        var known = guests.All(order.Region, (await db.ItemsOfAsync(order.OrderId, cancel)).Select(item => item.Department));
        var invited = known.Where(guest => form.Guests.Contains(guest.Key)).ToList();
        var park = authorities.Of(order.Region).FirstOrDefault(a => a.Key == Park);
        if (FaultsOf(form, known, process) is { } faults)
        {
            return faults;
        }

        if (!order.State.MayConsult() || (form.Kind is ConsultationKind.Park && park is null))
        {
            return OrderRefusals.NotNow;
        }

        if (await db.Set<Consultation>().AnyAsync(
                c => c.OrderId == order.OrderId && c.Kind == form.Kind && c.Stage == form.Stage && (c.State == ConsultationState.Convened || c.State == ConsultationState.Met), cancel))
        {
            return OrderRefusals.StillConsulting(ConsultationWords.Of(form.Kind));
        }

        var meeting = await AddAsync(reader, order, form, park, process, cancel);
        order.Touch(process);
        foreach (var guest in invited)
        {
            await InviteAsync(reader, order, meeting, guest, process, cancel);
        }

        var (name, when) = (ConsultationWords.Of(form.Kind), $"{meeting.MeetOn:yyyy年M月d日} {meeting.Time}，{meeting.Place}");
        db.Note(order.OrderId, meeting.ConsultationId, $"召集{name}：{meeting.Agenda}。{when}。请了{string.Join('、', invited.Select(guest => guest.Name))}。", reader.Name, process);
        db.Tell(
            order, $"{name}定在 {meeting.MeetOn:M月d日}：{order.Title}",
            meeting.AskedOfApplicant.Length > 0 ? $"{when}。请您：{meeting.AskedOfApplicant}" : form.Kind is ConsultationKind.Coordination ? $"{when}。请您来参加。" : $"{when}。您不用准备什么，结果告诉您。",
            process, meeting.AskedOfApplicant.Length > 0 || form.Kind is ConsultationKind.Coordination ? meeting.MeetOn : null);
        var convened = new ConsultationConvened(order.OrderId, meeting.ConsultationId, form.Kind, meeting.Stage, invited.Count, meeting.MeetOn);
        db.Record(OrderRows.Stream(order.OrderId), convened, process);
        return convened;
    }

    private async Task<Consultation> AddAsync(Reader reader, AssistanceOrder order, ConsultationForm form, Authority? park, ProcessContext process, CancellationToken cancel)
    {
        var organ = authorities.Find(order.OrganId)?.Name ?? "";
        var bureau = authorities.Find(order.Region, OrderStart.Bureau)?.Name ?? organ;
        var place = 1 + await db.Set<Consultation>().CountAsync(c => c.OrderId == order.OrderId, cancel);
        var meeting = new Consultation
        {
            ConsultationId = Guid.CreateVersion7(process.Now),
            OrderId = order.OrderId,
            Number = $"{order.Number}-H{place}",
            Region = order.Region,
            Kind = form.Kind,
            Stage = form.Stage!.Value,
            Conveners = form.Kind is ConsultationKind.Park ? $"{bureau}、{park!.Name}" : organ,
            Chair = form.Chair.Trim(),
            Agenda = form.Agenda.Trim(),
            Papers = form.Papers.Trim(),
            AskedOfApplicant = form.AskedOfApplicant.Trim(),
            OpinionsBy = form.OpinionsBy!.Value,
            MeetOn = form.MeetOn!.Value,
            Time = form.Time.Trim(),
            Place = form.Place.Trim(),
            ConvenedByName = reader.Name,
            ConvenedAt = process.Now,
            ChangedAt = process.Now,
        }.Look(form.Points.Distinct());
        db.Add(meeting);
        return meeting;
    }

    private async Task InviteAsync(Reader reader, AssistanceOrder order, Consultation meeting, Guest guest, ProcessContext process, CancellationToken cancel)
    {
        var ask = new OrderAsk
        {
            AskId = Guid.CreateVersion7(process.Now),
            OrderId = order.OrderId,
            ConsultationId = meeting.ConsultationId,
            Region = order.Region,
            Kind = AskKind.Opinion,
            AuthorityId = guest.AuthorityId,
            Whom = guest.Name,
            Words = meeting.Agenda,
            AskedByName = reader.Name,
            AskedAt = process.Now,
            DueOn = meeting.OpinionsBy,
        };
        db.Add(ask);
        await notices.DepartmentAsync(
            ask, order, $"请提会商意见：{order.Title}", $"{ConsultationWords.Of(meeting.Kind)}，{meeting.MeetOn:yyyy年M月d日} {meeting.Time}，{meeting.Place}。议题：{meeting.Agenda}", process, cancel);
    }

    private static Refusal? FaultsOf(ConsultationForm form, IReadOnlyList<Guest> known, ProcessContext process)
    {
        var points = ConsultationWords.PointsOf(form.Kind);
        return new FormFaults()
            .When(form.Stage is null, nameof(form.Stage), "请选择哪个阶段")
            .When(form.Guests.Count == 0 && form.Kind is not ConsultationKind.Coordination, nameof(form.Guests), "请至少请一个部门")
            .When(form.Guests.Any(key => known.All(guest => guest.Key != key)), nameof(form.Guests), "请从列表里选择部门")
            .When(form.Points.Any(point => !points.Contains(point)), nameof(form.Points), "请从列表里勾选")
            .When(form.Points.Count == 0 && form.Kind.HasOneResult(), nameof(form.Points), "请勾选这次一起看哪几项")
            .Text(nameof(form.Chair), "主持人", form.Chair, EditedText.MostInName)
            .Text(nameof(form.Agenda), "议题", form.Agenda, EditedText.MostInText)
            .Text(nameof(form.Papers), "发给各部门的材料", form.Papers, EditedText.MostInList, optional: form.Kind is ConsultationKind.Coordination)
            .Text(nameof(form.AskedOfApplicant), "请申请人做什么", form.AskedOfApplicant, EditedText.MostInText, optional: true)
            .Coming(nameof(form.OpinionsBy), "意见提到哪一天", form.OpinionsBy, process)
            .Coming(nameof(form.MeetOn), "哪一天开", form.MeetOn, process)
            .When(form.OpinionsBy > form.MeetOn, nameof(form.OpinionsBy), "意见要在开会以前提")
            .Text(nameof(form.Time), "几点", form.Time, EditedText.MostInName)
            .Text(nameof(form.Place), "地点", form.Place, EditedText.MostInLine).Refusal;
    }
}
