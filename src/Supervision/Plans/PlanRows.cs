using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Supervision.Plans;

/// <summary>Finds the row that an act on a plan begins with.</summary>
internal static class PlanRows
{
    public static string Stream(Guid planId) => $"plan/{planId}";

    /// <param name="seen">The state whoever acts saw.</param>
    public static async Task<Outcome<ImplementationPlan>> PlanAsync(
        this AppDbContext db, Guid planId, int seen, ProcessContext process, CancellationToken cancel) =>
        await db.Set<ImplementationPlan>().SingleOrDefaultAsync(p => p.Region == process.Region && p.ImplementationPlanId == planId, cancel) is not { } plan
            ? RegisterRefusals.PlanNotFound
            : plan.Revision == seen ? plan : RegisterRefusals.Changed;
}
