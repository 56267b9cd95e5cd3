using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Reports;

/// <summary>Signs for a submitted report (签收报送).</summary>
public sealed class ReceiveReport(AppDbContext db)
{
    public async Task<Outcome<ReportReceived>> RunAsync(Reader reader, Guid reportId, ProcessContext process, CancellationToken cancel)
    {
        if (await db.Set<ProgressReport>().SingleOrDefaultAsync(r => r.Region == process.Region && r.ProgressReportId == reportId && r.SubmittedAt != null, cancel) is not { } report)
        {
            return ReportRefusals.NotFound;
        }

        var outcome = report.Receive(reader.Name, process.Now);
        if (outcome.TryGet(out var received))
        {
            db.Record(ReportRows.Stream(reportId), received, process);
        }

        return outcome;
    }
}
