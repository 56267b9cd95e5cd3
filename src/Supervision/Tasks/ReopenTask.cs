using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Supervision.Tasks;

/// <summary>Takes back a completion that was recorded by mistake (撤回完成登记); both stay in the story.</summary>
public sealed class ReopenTask(AppDbContext db, Regions regions)
{
    /// <param name="seen">The state whoever takes it back saw.</param>
    public async Task<Outcome<TaskReopened>> RunAsync(
        Reader reader, Guid taskId, int seen, string reason, ProcessContext process, CancellationToken cancel)
    {
        if (new FormFaults().Text("ReopenReason", "撤回的原因", reason, EditedText.MostInLine).Refusal is { } refusal)
        {
            return refusal;
        }

        var found = await db.TaskAsync(regions, taskId, seen, process, cancel);
        if (!found.TryGet(out var task))
        {
            return found.Refusal;
        }

        var outcome = task.Reopen();
        if (outcome.TryGet(out var reopened))
        {
            db.Add(TaskEntry.Of(task, TaskEntryKind.Reopened, null, reason.Trim(), reader.Name, process));
            db.Record(TaskRows.Stream(taskId), reopened, process);
        }

        return outcome;
    }
}
