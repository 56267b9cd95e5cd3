using Microsoft.EntityFrameworkCore;
using Suban.Cases.Systems;
using Suban.Exchange.Links;
using Suban.Exchange.Pushing;
using Suban.Kernel;
using Suban.Kernel.Jobs;
using Suban.Parties;

namespace Suban.Exchange.Reports;

/// <summary>
/// Tells each platform above what waits for it (办件数据上报), one row after the other, on one node at a time: so the rows of a step arrive
/// in their order. While the other side cannot be reached everything waits; what it refuses holds up its own step alone.
/// </summary>
internal sealed class SendReports(
    AppDbContext db, LinkQueries links, OrderReports orders, StepReportQueries steps, PartyQueries parties, PushClient client, AskForCounts counts, Writes writes, TimeProvider clock)
    : IPeriodicJob
{
    private const int AtOnce = 50;

    /// <summary>Less than the job's lease, with the longest answer of the other side.</summary>
    private static readonly TimeSpan _longestRun = TimeSpan.FromMinutes(3);

    public static TimeSpan Interval => TimeSpan.FromSeconds(10);

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var subscription in await db.Set<ReportSubscription>().AsNoTracking().Where(s => s.On).ToListAsync(cancel))
        {
            await LoadAsync(subscription, cancel);
            if (await links.ReportTargetAsync(subscription.ConnectorId, cancel) is { } target && !(subscription.NextAt > clock.GetUtcNow()))
            {
                await SendAsync(subscription, target, cancel);
                await counts.RunAsync(subscription, target, cancel);
            }
        }
    }

    private async Task LoadAsync(ReportSubscription subscription, CancellationToken cancel)
    {
        var until = clock.GetUtcNow() + _longestRun;
        while (subscription.LoadDueAt <= clock.GetUtcNow() && clock.GetUtcNow() < until
            && (await DoAsync<OrderReports, ReportsOrdered>(subscription, (op, p, c) => op.LoadAsync(subscription.ConnectorId, p, c), cancel)).More)
        {
        }
    }

    private async Task SendAsync(ReportSubscription subscription, PushTarget target, CancellationToken cancel)
    {
        var until = clock.GetUtcNow() + _longestRun;
        while (clock.GetUtcNow() < until && await NextAsync(subscription.ConnectorId, cancel) is { Count: > 0 } rows)
        {
            var attempts = new List<ReportAttempt>(rows.Count);
            string? down = null;
            foreach (var row in rows)
            {
                var (answer, facts) = await TellAsync(subscription, target, row, cancel);
                if (answer.Verdict is ReportVerdict.Unreached)
                {
                    down = answer.Said;
                    break;
                }

                attempts.Add(new ReportAttempt(row.RowId, answer, facts));
            }

            await DoAsync<RecordReports, ReportsRecorded>(subscription, (op, p, c) => op.RunAsync(subscription.ConnectorId, attempts, down, p, c), cancel);
            if (down is not null)
            {
                return;
            }
        }
    }

    /// <summary>The first row of each step that is not with the other side yet, where it is due.</summary>
    private async Task<IReadOnlyList<ReportRow>> NextAsync(Guid connectorId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rows = db.Set<ReportRow>().AsNoTracking().Where(r => r.ConnectorId == connectorId);
        return await rows.Where(r => r.State == ReportState.Waiting && (r.DueAt == null || r.DueAt <= now))
            .Where(r => !rows.Any(e => e.StepId == r.StepId && e.OrderedAt < r.OrderedAt
                && (e.State == ReportState.Waiting || e.State == ReportState.Refused || e.State == ReportState.Dead)))
            .OrderBy(r => r.OrderedAt).ThenBy(r => r.RowId).Take(AtOnce).ToListAsync(cancel);
    }

    /// <returns>The answer, and the facts where they were read anew.</returns>
    private async Task<(ReportAnswer Answer, IReadOnlyDictionary<string, string>? Facts)> TellAsync(
        ReportSubscription subscription, PushTarget target, ReportRow row, CancellationToken cancel)
    {
        var anew = row.Stale ? await orders.AnewAsync(row, cancel) : null;
        var applicant = ReportBody.AsksForApplicant(row.Table, subscription.Choices)
            ? await parties.IdentityAsync(await steps.ApplicantAsync(row.CaseId, cancel), cancel)
            : null;
        var body = ReportBody.Of(row, anew ?? row.Facts, subscription.Region, applicant, subscription.Choices);
        try
        {
            return (ReportAnswer.Read(await client.AskAsync(target, row.RowId, body.ToBytes(), cancel)), anew);
        }
        catch (PushFailedException fault)
        {
            return (new ReportAnswer(ReportVerdict.Unreached, fault.Message), anew);
        }
    }

    private async Task<T> DoAsync<TOperation, T>(
        ReportSubscription subscription, Func<TOperation, ProcessContext, CancellationToken, Task<Outcome<T>>> act, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        var process = SystemProcess.Create(typeof(TOperation).Name, clock.GetUtcNow(), subscription.Region);
        var outcome = await writes.RunAsync<TOperation, T>((op, c) => act(op, process, c), process, cancel);
        return outcome.TryGet(out var done) ? done : throw new InvalidOperationException(outcome.Refusal.Message);
    }
}
