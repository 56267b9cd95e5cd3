using Microsoft.EntityFrameworkCore;
using Suban.Exchange.Links;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Exchange.Reports;

/// <summary>
/// Has rows sent again (重报): one, whatever became of it, or all that were refused or given up. Each keeps its id, so that the other side
/// counts it once, and tells what is right by now.
/// </summary>
public sealed class ResendReports(AppDbContext db)
{
    /// <param name="rowId">Null for all that were refused or given up.</param>
    public async Task<Outcome<ReportsResent>> RunAsync(Reader reader, Guid connectorId, Guid? rowId, ProcessContext process, CancellationToken cancel)
    {
        var subscription = await db.Set<ReportSubscription>().SingleOrDefaultAsync(s => s.ConnectorId == connectorId && s.Region == reader.Region, cancel);
        if (subscription is null)
        {
            return ExchangeRefusals.ReportNotFound;
        }

        var rows = db.Set<ReportRow>().Where(r => r.ConnectorId == connectorId);
        rows = rowId is { } id
            ? rows.Where(r => r.RowId == id && r.State != ReportState.Waiting)
            : rows.Where(r => r.State == ReportState.Refused || r.State == ReportState.Dead);
        var again = await rows.ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, ReportState.Waiting).SetProperty(r => r.Attempts, 0).SetProperty(r => r.Stale, true)
                .SetProperty(r => r.DueAt, (DateTimeOffset?)null).SetProperty(r => r.FailingSince, (DateTimeOffset?)null), cancel);
        if (again == 0)
        {
            return rowId is null ? ExchangeRefusals.NothingToResend : ExchangeRefusals.ReportNotFound;
        }

        subscription.GoOn();
        var resent = new ReportsResent(connectorId, rowId, again);
        db.Record(LinkSystem.Stream(connectorId), resent, process);
        return resent;
    }
}

/// <summary>Rows go out again (重报).</summary>
public sealed record ReportsResent(Guid ConnectorId, Guid? RowId, int Rows);
