using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Supervision.Tasks;

/// <summary>Finds the row that an act on a task begins with.</summary>
internal static class TaskRows
{
    public static string Stream(Guid taskId) => $"task/{taskId}";

    /// <summary>The task's row; for a milestone of the content that nothing is recorded about yet, its first.</summary>
    /// <param name="seen">The state whoever acts saw; 0 where there was no row.</param>
    public static async Task<Outcome<RegisterTask>> TaskAsync(
        this AppDbContext db, Regions regions, Guid taskId, int seen, ProcessContext process, CancellationToken cancel)
    {
        var task = await db.Set<RegisterTask>().SingleOrDefaultAsync(t => t.Region == process.Region && t.RegisterTaskId == taskId, cancel);
        if (task is null)
        {
            if (regions.Milestones(process.Region).FirstOrDefault(m => RegisterTask.IdOf(m.Region, m.Programme, m.Task) == taskId) is not { } milestone)
            {
                return RegisterRefusals.TaskNotFound;
            }

            task = RegisterTask.Of(milestone, TaskOrigin.Content, process.Now);
            db.Add(task);
        }

        return task.Revision == seen ? task : RegisterRefusals.Changed;
    }
}
