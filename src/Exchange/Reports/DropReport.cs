using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Exchange.Links;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Exchange.Reports;

/// <summary>Takes a row that was refused or given up out of the line (不再上报), with the reason; what waited behind it goes out.</summary>
public sealed class DropReport(AppDbContext db)
{
    private const int MostInReason = 200;

    public async Task<Outcome<ReportDropped>> RunAsync(Reader reader, Guid connectorId, Guid rowId, string reason, ProcessContext process, CancellationToken cancel)
    {
        var subscriptions = db.Set<ReportSubscription>();
        var row = await db.Set<ReportRow>().SingleOrDefaultAsync(
            r => r.RowId == rowId && r.ConnectorId == connectorId && subscriptions.Any(s => s.ConnectorId == connectorId && s.Region == reader.Region), cancel);
        if (row is not { State: ReportState.Refused or ReportState.Dead })
        {
            return ExchangeRefusals.ReportNotFound;
        }

        if (new FormFaults().Text("Reason", "不再上报的原因", reason, MostInReason).Refusal is { } no)
        {
            return no;
        }

        row.Drop(reason.Trim(), process.Now);
        var dropped = new ReportDropped(connectorId, rowId, reason.Trim());
        db.Record(LinkSystem.Stream(connectorId), dropped, process);
        return dropped;
    }
}

/// <summary>A row is not reported any more (不再上报).</summary>
public sealed record ReportDropped(Guid ConnectorId, Guid RowId, string Reason);
