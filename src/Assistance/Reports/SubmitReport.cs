using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Reports;

/// <summary>Submits a report as it stands in its form (报送进展).</summary>
public sealed class SubmitReport(AppDbContext db, ReportUnits units)
{
    /// <param name="seen">The state whoever submits saw.</param>
    public async Task<Outcome<ReportSubmitted>> RunAsync(
        Reader reader, Guid reportId, int seen, ReportForm form, ProcessContext process, CancellationToken cancel)
    {
        if (units.OfReader(reader) is not { } unit)
        {
            return ReportRefusals.NotFound;
        }

        var found = await db.Set<ProgressReport>().OfUnit(unit).ReportAsync(reportId, seen, cancel);
        if (!found.TryGet(out var report))
        {
            return found.Refusal;
        }

        if ((form.Faults.Refusal ?? report.Write(form, reader.Name, process.Now).Refusal) is { } refusal)
        {
            return refusal;
        }

        var outcome = report.Submit(process.Now);
        if (outcome.TryGet(out var submitted))
        {
            db.Record(ReportRows.Stream(reportId), submitted, process);
        }

        return outcome;
    }
}
