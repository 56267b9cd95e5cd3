using Suban.Catalogue.Editing;
using Suban.Kernel;

namespace Suban.Supervision.Plans;

/// <summary>Records that the region approved its plan (方案批准); its tasks are public from now on.</summary>
public sealed class ApprovePlan(AppDbContext db)
{
    /// <param name="seen">The state whoever records it saw.</param>
    /// <param name="approvedBy">Whose approval it is: the government, a leading group.</param>
    public async Task<Outcome<PlanApproved>> RunAsync(
        Guid planId, int seen, DateOnly? approvedOn, string approvedBy, ProcessContext process, CancellationToken cancel)
    {
        var faults = new FormFaults()
            .Past("ApprovedOn", "批准日期", approvedOn, process)
            .Text("ApprovedBy", "批准单位", approvedBy, EditedText.MostInName);
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        var found = await db.PlanAsync(planId, seen, process, cancel);
        if (!found.TryGet(out var plan))
        {
            return found.Refusal;
        }

        var outcome = plan.Approve(approvedOn!.Value, approvedBy.Trim());
        if (outcome.TryGet(out var approved))
        {
            db.Record(PlanRows.Stream(planId), approved, process);
        }

        return outcome;
    }
}
