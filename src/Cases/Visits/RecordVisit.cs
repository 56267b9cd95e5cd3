using Suban.Cases.Steps;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Visits;

/// <summary>What was found at one line.</summary>
public sealed record VisitFinding(FindingState? State, string? Note);

/// <summary>What two officers found, line by line in the order of the checklist.</summary>
public sealed record VisitReport(IReadOnlyList<VisitFinding> Findings, VisitOutcome? Outcome, string Conclusion, string AccompaniedBy);

/// <summary>Records the result of a site visit (踏勘结果) line by line, on or after its day; it stands on the task beside the decision.</summary>
public sealed class RecordVisit(AppDbContext db)
{
    public async Task<Outcome<VisitRecorded>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, VisitReport report, ProcessContext process, CancellationToken cancel)
    {
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, process, cancel);
        if (!loaded.TryGet(out var held))
        {
            return loaded.Refusal!;
        }

        var (@case, step) = (held.Case, held.Step);
        if ((step.CheckHolder(reader) ?? step.CheckUndecided()) is { } notHis)
        {
            return notHis;
        }

        if (await db.OpenVisitAsync(step, cancel) is not { } visit)
        {
            return CaseRefusals.NoVisitArranged(step.ItemName);
        }

        if (VisitRules.Check(visit, report, process.Now) is { } unfit)
        {
            return unfit;
        }

        visit.Keep(report, reader.Name, process.Now);
        var recorded = new VisitRecorded(@case.CaseId, stepId, visit.VisitId, report.Outcome!.Value, visit.Conclusion!);
        db.Record(CaseRows.Stream(@case.CaseId), recorded, process);
        return recorded;
    }
}
