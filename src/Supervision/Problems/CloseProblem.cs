using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Supervision.Problems;

/// <summary>Closes a problem (问题销号): not without the measure that was taken.</summary>
public sealed class CloseProblem(AppDbContext db)
{
    /// <param name="seen">The state whoever closes it saw.</param>
    public async Task<Outcome<ProblemClosed>> RunAsync(
        Reader reader, Guid problemId, int seen, string measure, ProcessContext process, CancellationToken cancel)
    {
        var faults = string.IsNullOrWhiteSpace(measure)
            ? new FormFaults().When(true, "Measure", "没有写措施的不能销号，请写明做了什么")
            : new FormFaults().Text("Measure", "措施", measure, EditedText.MostInText);
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        var found = await db.ProblemAsync(problemId, seen, process, cancel);
        if (!found.TryGet(out var problem))
        {
            return found.Refusal;
        }

        var outcome = problem.Close(measure.Trim(), RegionTime.DateOf(process.Now), reader.Name);
        if (outcome.TryGet(out var closed))
        {
            db.Record(ProblemRows.Stream(problemId), closed, process);
        }

        return outcome;
    }
}
