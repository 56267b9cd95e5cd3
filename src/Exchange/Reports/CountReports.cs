using Microsoft.EntityFrameworkCore;
using Suban.Exchange.Links;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Exchange.Reports;

/// <summary>Has a platform above asked now how much it has (马上对账), and has what waits tried at once.</summary>
public sealed class CountReports(AppDbContext db)
{
    public async Task<Outcome<ReportCountsWanted>> RunAsync(Reader reader, Guid connectorId, ProcessContext process, CancellationToken cancel)
    {
        if (await db.Set<ReportSubscription>().SingleOrDefaultAsync(s => s.ConnectorId == connectorId && s.Region == reader.Region, cancel) is not { } subscription)
        {
            return ExchangeRefusals.SystemNotFound;
        }

        subscription.CountNow(process.Now);
        subscription.GoOn();
        var wanted = new ReportCountsWanted(connectorId);
        db.Record(LinkSystem.Stream(connectorId), wanted, process);
        return wanted;
    }
}

/// <summary>Somebody wants to know now how much the other side has (马上对账).</summary>
public sealed record ReportCountsWanted(Guid ConnectorId);
