using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Supervision.Problems;

/// <summary>Records who sees to a problem and what is being done about it (处理问题); the problem stays open.</summary>
public sealed class HandleProblem(AppDbContext db, Authorities authorities)
{
    /// <param name="seen">The state whoever records it saw.</param>
    public async Task<Outcome<ProblemHandled>> RunAsync(
        Guid problemId, int seen, Guid? authorityId, string measure, ProcessContext process, CancellationToken cancel)
    {
        var faults = new FormFaults()
            .Text("Measure", "措施", measure, EditedText.MostInText, optional: true)
            .When(authorityId is { } given && !authorities.Answers(process.Region, given), "AuthorityId", "请从列表里选择部门");
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        var found = await db.ProblemAsync(problemId, seen, process, cancel);
        if (!found.TryGet(out var problem))
        {
            return found.Refusal;
        }

        var outcome = problem.Handle(authorityId, measure.Trim() is { Length: > 0 } words ? words : null);
        if (outcome.TryGet(out var handled))
        {
            db.Record(ProblemRows.Stream(problemId), handled, process);
        }

        return outcome;
    }
}
