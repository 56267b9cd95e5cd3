using Microsoft.EntityFrameworkCore;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Kernel.Jobs;
using Suban.Organisation;

namespace Suban.Assistance.Consultations;

/// <summary>What nobody answered in time (逾期督办): an opinion counts as consent where the region says so; everything else is reminded of, and supervision is told.</summary>
public sealed class ChaseAsk(AppDbContext db, Regions regions, DepartmentNotices notices)
{
    private const string System = "系统";

    public async Task<Outcome<AskChased>> RunAsync(Guid askId, ProcessContext process, CancellationToken cancel)
    {
        var ask = await db.Set<OrderAsk>().SingleAsync(a => a.AskId == askId, cancel);
        var order = await db.Set<AssistanceOrder>().SingleAsync(o => o.OrderId == ask.OrderId, cancel);
        var today = RegionTime.DateOf(process.Now);
        if (ask.State is not AskState.Open || ask.EscalatedAt is not null || ask.DueOn >= today || order.State.HasEnded())
        {
            return OrderRefusals.NotNow;
        }

        var consent = ask.Kind is AskKind.Opinion && regions.Settings(order.Region, today).SilenceIsConsent;
        if (consent)
        {
            ask.Consent();
            db.Note(order.OrderId, ask.ConsultationId ?? ask.AskId, $"{ask.Whom}逾期没有提意见，视为同意。", System, process);
        }
        else
        {
            ask.Escalate(process);
            await notices.DepartmentAsync(ask, order, $"逾期没有答复：{order.Title}", $"{ConsultationWords.Of(ask.Kind)}：{ask.Words}", process, cancel);
            await notices.SupervisionAsync(order, $"{ask.Whom}逾期没有答复：{order.Title}", $"{ConsultationWords.Of(ask.Kind)}：{ask.Words}。期限是 {ask.DueOn:yyyy年M月d日}。", process, cancel);
            db.Note(order.OrderId, ask.ConsultationId ?? ask.AskId, $"{ask.Whom}逾期没有答复，已经提醒，转督查。", System, process);
        }

        var chased = new AskChased(order.OrderId, ask.AskId, consent);
        db.Record(OrderRows.Stream(order.OrderId), chased, process);
        return chased;
    }
}

/// <summary>Looks every hour for what became overdue.</summary>
public sealed class ChaseOverdueAsks(AppDbContext db, Writes writes, TimeProvider clock) : IPeriodicJob
{
    private const int AtOnce = 200;

    public static TimeSpan Interval { get; } = TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = RegionTime.DateOf(now);
        var late = await db.Set<OrderAsk>().AsNoTracking().Where(a => a.State == AskState.Open && a.EscalatedAt == null && a.DueOn < today)
            .OrderBy(a => a.DueOn).ThenBy(a => a.AskId).Take(AtOnce).Select(a => new { a.AskId, a.Region }).ToListAsync(cancel);
        foreach (var ask in late)
        {
            var process = SystemProcess.Create(nameof(ChaseAsk), now, ask.Region);
            await writes.RunAsync<ChaseAsk, AskChased>((op, c) => op.RunAsync(ask.AskId, process, c), process, cancel);
        }
    }
}
