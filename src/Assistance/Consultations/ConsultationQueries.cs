using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Consultations;

/// <summary>Reads consultations and what departments owe: each department its own, an order's people all of it, supervision what is late.</summary>
public sealed class ConsultationQueries(AppDbContext db, TimeProvider time)
{
    private const int Most = 100;

    private static readonly Expression<Func<Consultation, ConsultationLine>> _lineOf = c => new ConsultationLine(c.ConsultationId, c.Kind, c.Stage, c.State, c.Result, c.MeetOn, c.Time, c.Place);

    private static readonly Func<Consultation, ConsultationLine> _line = _lineOf.Compile();

    /// <summary>Those of an order, for whoever has it before him; newest first.</summary>
    public async Task<IReadOnlyList<ConsultationLine>> OfAsync(OrderView order, CancellationToken cancel) =>
        await Meetings().Where(c => c.OrderId == order.Row.OrderId).OrderByDescending(c => c.ConsultationId).Take(Most).Select(_lineOf).ToListAsync(cancel);

    /// <summary>What was asked about an order outside of any meeting; newest first.</summary>
    public async Task<IReadOnlyList<AskView>> QuestionsAsync(OrderView order, CancellationToken cancel) =>
        [.. (await ViewsAsync(Asks().Where(a => a.OrderId == order.Row.OrderId && a.Kind == AskKind.Question).OrderByDescending(a => a.AskedAt), cancel)).OrderByDescending(a => a.AskedAt)];

    /// <summary>What somebody owes to an order the reader has before him.</summary>
    public async Task<AskView?> FindAskAsync(OrderView order, Guid askId, CancellationToken cancel) =>
        (await ViewsAsync(Asks().Where(a => a.AskId == askId && a.OrderId == order.Row.OrderId), cancel)).SingleOrDefault();

    public async Task<IReadOnlyList<StageNoticeView>> ToldAsync(OrderView order, CancellationToken cancel) => await db.Set<StageNotice>().AsNoTracking()
        .Where(n => n.OrderId == order.Row.OrderId).OrderBy(n => n.GivenAt).Select(n => new StageNoticeView(n.Stage, n.Words, n.GivenByName, n.GivenAt)).ToListAsync(cancel);

    /// <summary>A consultation of an order the reader has before him.</summary>
    public async Task<ConsultationView?> FindAsync(Reader reader, OrderView order, Guid consultationId, CancellationToken cancel) =>
        await Meetings().SingleOrDefaultAsync(c => c.ConsultationId == consultationId && c.OrderId == order.Row.OrderId, cancel) is { } meeting ? await ViewAsync(reader, meeting, cancel) : null;

    /// <summary>The consultation a department was invited to.</summary>
    public async Task<ConsultationView?> InvitedAsync(Reader reader, AskView ask, CancellationToken cancel) => ask.ConsultationId is { } id && ask.AuthorityId == reader.AuthorityId
        ? await ViewAsync(reader, await Meetings().SingleAsync(c => c.ConsultationId == id, cancel), cancel)
        : null;

    public async Task<Guid?> OrderOfAsync(Guid consultationId, CancellationToken cancel) =>
        await Meetings().Where(c => c.ConsultationId == consultationId).Select(c => (Guid?)c.OrderId).SingleOrDefaultAsync(cancel);

    /// <summary>What the reader's department owes, the most urgent first, then what it answered.</summary>
    public async Task<IReadOnlyList<AskView>> MineAsync(Reader reader, CancellationToken cancel) => reader.AuthorityId is not { } authority ? [] :
    [
        .. (await ViewsAsync(Asks().Where(a => a.AuthorityId == authority && a.State != AskState.Dropped).OrderBy(a => a.State == AskState.Open ? 0 : 1).ThenByDescending(a => a.DueOn), cancel))
            .OrderBy(a => a.State is not AskState.Open).ThenBy(a => a.State is AskState.Open ? a.DueOn.DayNumber : -a.DueOn.DayNumber),
    ];

    public async Task<AskView?> FindMineAsync(Reader reader, Guid askId, CancellationToken cancel) => reader.AuthorityId is { } authority
        ? (await ViewsAsync(Asks().Where(a => a.AskId == askId && a.AuthorityId == authority), cancel)).SingleOrDefault()
        : null;

    /// <summary>What nobody answered in time, in the supervisor's regions.</summary>
    public async Task<IReadOnlyList<AskView>> LateAsync(Reader reader, CancellationToken cancel)
    {
        var today = Today;
        return [.. (await ViewsAsync(Asks().Where(a => a.Region.StartsWith(reader.RegionScope) && a.State == AskState.Open && a.DueOn < today).OrderBy(a => a.DueOn), cancel)).OrderBy(a => a.DueOn)];
    }

    private DateOnly Today => RegionTime.DateOf(time.GetUtcNow());

    private IQueryable<Consultation> Meetings() => db.Set<Consultation>().AsNoTracking();

    private IQueryable<OrderAsk> Asks() => db.Set<OrderAsk>().AsNoTracking();

    private async Task<ConsultationView> ViewAsync(Reader reader, Consultation meeting, CancellationToken cancel)
    {
        var order = await db.Set<AssistanceOrder>().AsNoTracking().SingleAsync(o => o.OrderId == meeting.OrderId, cancel);
        var asks = await ViewsAsync(Asks().Where(a => a.ConsultationId == meeting.ConsultationId).OrderBy(a => a.AskId), cancel);
        return new ConsultationView
        {
            Line = _line(meeting),
            Revision = meeting.Revision,
            Number = meeting.Number,
            OrderId = order.OrderId,
            Title = order.Title,
            ApplicantName = order.ApplicantName,
            Conveners = meeting.Conveners,
            Chair = meeting.Chair,
            Agenda = meeting.Agenda,
            Papers = meeting.Papers,
            AskedOfApplicant = meeting.AskedOfApplicant,
            OpinionsBy = meeting.OpinionsBy,
            Points = meeting.ReadPoints(),
            Record = meeting.Record,
            Conclusion = meeting.Conclusion,
            MetAt = meeting.MetAt,
            Round = meeting.Round,
            Words = meeting.Words,
            Opinions = [.. asks.Where(a => a.Kind is AskKind.Opinion).OrderBy(a => a.AskId)],
            Tasks = [.. asks.Where(a => a.Kind is AskKind.Task).OrderBy(a => a.DueOn)],
            Log = await db.Set<OrderEntry>().AsNoTracking().Where(e => e.SubjectId == meeting.ConsultationId).OrderByDescending(e => e.At)
                .Select(e => new EntryView(e.Kind, e.Way, e.Words, e.ByName, e.At)).ToListAsync(cancel),
            Convenes = reader.Convenes(order),
        };
    }

    private async Task<IReadOnlyList<AskView>> ViewsAsync(IQueryable<OrderAsk> asks, CancellationToken cancel)
    {
        var today = Today;
        return await asks.Take(Most).Join(db.Set<AssistanceOrder>(), a => a.OrderId, o => o.OrderId, (a, o) => new AskView
        {
            AskId = a.AskId,
            Revision = a.Revision,
            Kind = a.Kind,
            OrderId = a.OrderId,
            Title = o.Title,
            ConsultationId = a.ConsultationId,
            AuthorityId = a.AuthorityId,
            Whom = a.Whom,
            Words = a.Words,
            AskedByName = a.AskedByName,
            AskedAt = a.AskedAt,
            DueOn = a.DueOn,
            State = a.State,
            Verdict = a.Verdict,
            Answer = a.Answer,
            AnsweredByName = a.AnsweredByName,
            Late = a.State == AskState.Open && a.DueOn < today,
        }).ToListAsync(cancel);
    }
}
