using Suban.Catalogue.Loading;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Editing;

/// <summary>Accepts a warning of the content check, with the reason (核销提醒): it is not counted any more as long as it reads the same.</summary>
public sealed class SettleFinding(AppDbContext db)
{
    public async Task<Outcome<FindingSettled>> RunAsync(
        Reader reader, ContentProblem problem, string reason, ProcessContext process, CancellationToken cancel)
    {
        if (problem.Severity is ProblemSeverity.Error)
        {
            return new Refusal("finding.error", "错误只能改正，不能核销。");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return EditingRefusals.Field("Reason", "请写明为什么可以这样");
        }

        if (EditedText.FaultOf("Reason", "原因", reason, EditedText.MostInLine) is { } fault)
        {
            return EditingRefusals.Field(fault.Field, fault.Message);
        }

        var id = SettledFinding.IdOf(problem);
        if (await db.Set<SettledFinding>().FindAsync([process.Region, id], cancel) is not null)
        {
            return new Refusal("finding.settled", "这条提醒已经核销过了。");
        }

        db.Add(new SettledFinding
        {
            Region = process.Region,
            FindingId = id,
            Rule = problem.Rule,
            Thing = problem.Thing,
            Message = problem.Message,
            Reason = reason,
            SettledAt = process.Now,
            SettledByName = reader.Name,
        });
        var settled = new FindingSettled(process.Region, id, problem.Rule, problem.Thing, problem.Message);
        db.Record($"findings/{process.Region}", settled, process);
        return settled;
    }
}
