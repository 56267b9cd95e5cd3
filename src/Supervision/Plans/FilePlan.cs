using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Supervision.Tasks;

namespace Suban.Supervision.Plans;

/// <summary>Files a region's approved plan with the level above (方案备案), which reads it from now on.</summary>
public sealed class FilePlan(AppDbContext db)
{
    /// <param name="seen">The state whoever files it saw.</param>
    public async Task<Outcome<PlanFiled>> RunAsync(Reader reader, Guid planId, int seen, ProcessContext process, CancellationToken cancel)
    {
        var found = await db.PlanAsync(planId, seen, process, cancel);
        if (!found.TryGet(out var plan))
        {
            return found.Refusal;
        }

        var tasks = await db.Set<RegisterTask>().CountAsync(t => t.Region == process.Region && t.SourceId == planId, cancel);
        var outcome = plan.File(tasks, RegionTime.DateOf(process.Now), reader.Name);
        if (outcome.TryGet(out var filed))
        {
            db.Record(PlanRows.Stream(planId), filed, process);
        }

        return outcome;
    }
}
