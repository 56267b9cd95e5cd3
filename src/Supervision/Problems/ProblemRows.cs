using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Supervision.Problems;

/// <summary>Finds the row that an act on a problem begins with.</summary>
internal static class ProblemRows
{
    public static string Stream(Guid problemId) => $"problem/{problemId}";

    /// <param name="seen">The state whoever acts saw.</param>
    public static async Task<Outcome<Problem>> ProblemAsync(this AppDbContext db, Guid problemId, int seen, ProcessContext process, CancellationToken cancel) =>
        await db.Set<Problem>().SingleOrDefaultAsync(p => p.Region == process.Region && p.ProblemId == problemId, cancel) is not { } problem
            ? RegisterRefusals.ProblemNotFound
            : problem.Revision == seen ? problem : RegisterRefusals.Changed;
}
