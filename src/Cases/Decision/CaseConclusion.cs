using Suban.Cases.Plans;
using Suban.Catalogue.Compiling;
using Suban.Kernel;

namespace Suban.Cases.Decision;

/// <summary>What follows a decision: clocks are read again, and when no step is open any more the case is decided (办结).</summary>
public sealed class CaseConclusion(AppDbContext db, CaseClocks clocks, ApplicantMessages messages)
{
    internal async Task FollowUpAsync(Case @case, ThemePlan plan, ProcessContext process, CancellationToken cancel)
    {
        clocks.Refresh(@case, plan, await db.NoticesOfAsync(@case.CaseId, cancel), process.Now);
        if (@case.Steps.Any(step => !step.Ended) || !@case.Conclude(process.Now).TryGet(out _))
        {
            return;
        }

        var decided = new CaseDecided(@case.CaseId, @case.Number, @case.Outcome!.Value, process.Now);
        db.Record(CaseRows.Stream(@case.CaseId), decided, process);
        if (@case.Steps.All(step => !step.HasResult || step.DeliveredAt is not null))
        {
            // Nothing is left to hand over: the last steps were returned.
            @case.End(CaseAct.Deliver, process.Now);
            return;
        }

        messages.Decided(@case, process);
    }
}
