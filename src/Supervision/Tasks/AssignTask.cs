using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Supervision.Tasks;

/// <summary>Says which department answers for a task (落实部门).</summary>
public sealed class AssignTask(AppDbContext db, Regions regions, Authorities authorities)
{
    /// <param name="seen">The state whoever assigns it saw; 0 where nothing was recorded yet.</param>
    /// <param name="authorityId">Null where no single department does.</param>
    public async Task<Outcome<TaskAssigned>> RunAsync(Guid taskId, int seen, Guid? authorityId, ProcessContext process, CancellationToken cancel)
    {
        if (authorityId is { } given && !authorities.Answers(process.Region, given))
        {
            return FormFaults.Invalid([new FieldFault("AuthorityId", "请从列表里选择部门")]);
        }

        var found = await db.TaskAsync(regions, taskId, seen, process, cancel);
        if (!found.TryGet(out var task))
        {
            return found.Refusal;
        }

        task.Assign(authorityId);
        var assigned = new TaskAssigned(taskId, task.Region, authorityId);
        db.Record(TaskRows.Stream(taskId), assigned, process);
        return assigned;
    }
}
