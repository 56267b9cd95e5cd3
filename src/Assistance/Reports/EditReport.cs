using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Assistance.Reports;

/// <param name="Progress">One paragraph on a line.</param>
/// <param name="Experience">What others can take over; empty where there is nothing.</param>
public sealed record ReportForm(string Progress, string Problems, string Experience)
{
    internal FormFaults Faults => new FormFaults()
        .Text(nameof(Progress), "工作进展", Progress, EditedText.MostInList)
        .Text(nameof(Problems), "问题和困难", Problems, EditedText.MostInList, optional: true)
        .Text(nameof(Experience), "经验做法", Experience, EditedText.MostInList, optional: true);
}

/// <summary>Changes a report that is not submitted yet (修改报送).</summary>
public sealed class EditReport(AppDbContext db, ReportUnits units)
{
    /// <param name="seen">The state whoever writes saw.</param>
    public async Task<Outcome<ReportWritten>> RunAsync(
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

        if (form.Faults.Refusal is { } refusal)
        {
            return refusal;
        }

        var outcome = report.Write(form, reader.Name, process.Now);
        if (outcome.TryGet(out var written))
        {
            db.Record(ReportRows.Stream(reportId), written, process);
        }

        return outcome;
    }
}
