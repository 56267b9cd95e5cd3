using Microsoft.EntityFrameworkCore;
using Suban.Cases.Systems;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Exchange.Reports;

/// <summary>Puts what happened to a case, and was not yet ordered, into the line of every subscription that wants it (排队上报); it may be repeated at will.</summary>
public sealed class OrderReports(AppDbContext db, StepReportQueries steps, Authorities authorities)
{
    private const int CasesAtOnce = 20;

    private static readonly TimeSpan _apart = TimeSpan.FromMicroseconds(1);

    public async Task<Outcome<ReportsOrdered>> RunAsync(Guid caseId, ProcessContext process, CancellationToken cancel)
    {
        var subscriptions = await db.Set<ReportSubscription>().AsNoTracking().Where(s => s.On).ToListAsync(cancel);
        if (subscriptions.Count == 0)
        {
            return new ReportsOrdered(0, false);
        }

        await steps.HoldAsync(caseId, cancel);
        var (found, count) = (await steps.OfCaseAsync(caseId, cancel), 0);
        foreach (var subscription in subscriptions)
        {
            count += await AddAsync(subscription, found, process, cancel);
        }

        return new ReportsOrdered(count, false);
    }

    /// <summary>Orders what was handled before the subscription was on (补报), a page of cases at a time.</summary>
    public async Task<Outcome<ReportsOrdered>> LoadAsync(Guid connectorId, ProcessContext process, CancellationToken cancel)
    {
        var subscription = await db.Set<ReportSubscription>().SingleAsync(s => s.ConnectorId == connectorId, cancel);
        var scope = Region.ScopeOf(subscription.Region);
        var (cases, count) = (await steps.CasesAsync(scope, subscription.SinceOn, subscription.LoadedCaseId, CasesAtOnce, cancel), 0);
        foreach (var caseId in cases)
        {
            await steps.HoldAsync(caseId, cancel);
            count += await AddAsync(subscription, await steps.OfCaseAsync(caseId, cancel), process, cancel);
        }

        subscription.Load(cases is [.., var last] ? last : null);
        return new ReportsOrdered(count, cases.Count > 0);
    }

    /// <summary>What a row would tell now; null where its act is not to be seen any more.</summary>
    internal async Task<IReadOnlyDictionary<string, string>?> AnewAsync(ReportRow row, CancellationToken cancel) =>
        (await steps.OfCaseAsync(row.CaseId, cancel)).SingleOrDefault(s => s.StepId == row.StepId) is { } step
            ? FactsOf(step).FirstOrDefault(fact => fact.Table == row.Table && fact.Mark == row.Mark)?.Filled
            : null;

    private async Task<int> AddAsync(ReportSubscription subscription, IReadOnlyList<StepReport> found, ProcessContext process, CancellationToken cancel)
    {
        var wanted = found.Where(subscription.Wants).ToList();
        var ids = wanted.ConvertAll(s => s.StepId);
        var known = await db.Set<ReportRow>().AsNoTracking().Where(r => r.ConnectorId == subscription.ConnectorId && ids.Contains(r.StepId))
            .Select(r => new { r.StepId, r.Table, r.Mark, r.OrderedAt }).ToListAsync(cancel);
        var count = 0;
        foreach (var step in wanted)
        {
            var own = known.Where(r => r.StepId == step.StepId).ToList();
            var at = own.Count > 0 && own.Max(r => r.OrderedAt) is var last && last >= process.Now ? last + _apart : process.Now;
            foreach (var fact in FactsOf(step).Where(f => subscription.Tables.Contains(f.Table) && !own.Exists(r => r.Table == f.Table && r.Mark == f.Mark)))
            {
                var updates = fact.Table is ReportTable.Accept or ReportTable.Result && own.Exists(r => r.Table == fact.Table);
                db.Add(RowOf(subscription.ConnectorId, step, fact, updates, at));
                (at, count) = (at + _apart, count + 1);
            }
        }

        return count;
    }

    private IReadOnlyList<ReportFact> FactsOf(StepReport step) => ReportFacts.Of(step, authorities.Find(step.AuthorityId)?.CreditCode);

    private static ReportRow RowOf(Guid connectorId, StepReport step, ReportFact fact, bool updates, DateTimeOffset at)
    {
        var row = new ReportRow
        {
            RowId = Guid.CreateVersion7(at),
            ConnectorId = connectorId,
            CaseId = step.CaseId,
            StepId = step.StepId,
            Table = fact.Table,
            Mark = fact.Mark,
            Number = step.Number,
            ItemName = step.ItemName,
            Department = step.AuthorityName,
            OrderedAt = at,
            BatchOn = RegionTime.DateOf(at),
            Updates = updates,
        };
        row.Tell(fact.Filled);
        return row;
    }
}

/// <summary>So many rows were put into the line.</summary>
/// <param name="More">There may be more cases to look at.</param>
public sealed record ReportsOrdered(int Rows, bool More);
