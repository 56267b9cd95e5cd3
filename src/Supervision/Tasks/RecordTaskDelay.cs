using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Supervision.Tasks;

public sealed record DelayForm(DateOnly? DelayedTo, string DelayReason);

/// <summary>Puts a task off to a later day, with the reason (登记延期); the day it was due by stays on record.</summary>
public sealed class RecordTaskDelay(AppDbContext db, Regions regions)
{
    /// <param name="seen">The state whoever records it saw; 0 where nothing was recorded yet.</param>
    public async Task<Outcome<TaskDelayed>> RunAsync(
        Reader reader, Guid taskId, int seen, DelayForm form, ProcessContext process, CancellationToken cancel)
    {
        var faults = new FormFaults()
            .Coming(nameof(form.DelayedTo), "新的期限", form.DelayedTo, process)
            .Text(nameof(form.DelayReason), "延期的原因", form.DelayReason, EditedText.MostInLine);
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        var found = await db.TaskAsync(regions, taskId, seen, process, cancel);
        if (!found.TryGet(out var task))
        {
            return found.Refusal;
        }

        var outcome = task.Delay(form.DelayedTo!.Value, form.DelayReason.Trim());
        if (outcome.TryGet(out var delayed))
        {
            db.Add(TaskEntry.Of(task, TaskEntryKind.Delayed, form.DelayedTo, form.DelayReason.Trim(), reader.Name, process));
            db.Record(TaskRows.Stream(taskId), delayed, process);
        }

        return outcome;
    }
}
