using Microsoft.EntityFrameworkCore;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Consultations;

/// <summary>The consultation an act is about, as whoever acts saw it.</summary>
public sealed record ConsultationKey(Guid ConsultationId, int Seen);

/// <summary>What is owed, as whoever acts saw it.</summary>
public sealed record AskKey(Guid AskId, int Seen);

internal sealed record HeldConsultation(Consultation Meeting, AssistanceOrder Order);

internal sealed record HeldAsk(OrderAsk Ask, AssistanceOrder Order);

internal static class ConsultationRows
{
    /// <summary>The order's assistant, or the organ that serves it, calls together and strikes off.</summary>
    public static bool Convenes(this Reader reader, AssistanceOrder order) => reader.Assists(order) || reader.Serves(order);

    /// <summary>The department's people; where it has none here, whoever asked enters what it says.</summary>
    public static bool Replies(this Reader reader, HeldAsk held) => held.Ask.AuthorityId is { } authority
        ? reader.AuthorityId == authority && (reader.Has(Role.Examiner) || reader.Has(Role.Approver) || reader.Has(Role.Assistant))
        : reader.Convenes(held.Order);

    public static async Task<Outcome<HeldConsultation>> ConsultationAsync(this AppDbContext db, Reader reader, ConsultationKey key, CancellationToken cancel)
    {
        var meeting = await db.Set<Consultation>().SingleOrDefaultAsync(c => c.ConsultationId == key.ConsultationId, cancel);
        var order = meeting is null ? null : await db.Set<AssistanceOrder>().SingleAsync(o => o.OrderId == meeting.OrderId, cancel);
        return meeting is null || !reader.Convenes(order!) ? OrderRefusals.NotFound
            : meeting.Revision != key.Seen ? OrderRefusals.Changed
            : new HeldConsultation(meeting, order!);
    }

    public static async Task<Outcome<HeldAsk>> AskAsync(this AppDbContext db, AskKey key, Func<HeldAsk, bool> mine, CancellationToken cancel)
    {
        var ask = await db.Set<OrderAsk>().SingleOrDefaultAsync(a => a.AskId == key.AskId, cancel);
        var order = ask is null ? null : await db.Set<AssistanceOrder>().SingleAsync(o => o.OrderId == ask.OrderId, cancel);
        return ask is null || !mine(new HeldAsk(ask, order!)) ? OrderRefusals.NotFound
            : ask.Revision != key.Seen ? OrderRefusals.Changed
            : new HeldAsk(ask, order!);
    }

    public static Task<Consultation?> RunningConsultationAsync(this AppDbContext db, Guid orderId, CancellationToken cancel) => db.Set<Consultation>()
        .Where(c => c.OrderId == orderId && (c.State == ConsultationState.Convened || c.State == ConsultationState.Met)).OrderBy(c => c.ConsultationId).FirstOrDefaultAsync(cancel);

    /// <summary>Meetings are held and departments asked while the plan is made or the items are under way.</summary>
    public static bool MayConsult(this OrderState state) => state is OrderState.Planning or OrderState.InProgress;

    public static Task<List<OrderAsk>> AsksOfAsync(this AppDbContext db, Guid consultationId, CancellationToken cancel) =>
        db.Set<OrderAsk>().Where(a => a.ConsultationId == consultationId).OrderBy(a => a.AskId).ToListAsync(cancel);

    public static void Note(this AppDbContext db, Guid orderId, Guid subjectId, string words, string byName, ProcessContext process) =>
        db.Note(orderId, EntryKind.Move, null, words, byName, process, subjectId: subjectId);
}
