using Suban.Catalogue.Editing;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Supervision.Tasks;

/// <param name="Evidence">What shows it, in words everybody may read.</param>
/// <param name="File">What shows it, for colleagues.</param>
public sealed record CompletionForm(DateOnly? DoneOn, string Evidence, StoredFile? File);

/// <summary>Records that a task is done (登记完成), with what shows it: words, a file, or both.</summary>
public sealed class RecordTaskCompletion(AppDbContext db, Regions regions, FileStore files)
{
    /// <param name="seen">The state whoever records it saw; 0 where nothing was recorded yet.</param>
    public async Task<Outcome<TaskCompleted>> RunAsync(
        Reader reader, Guid taskId, int seen, CompletionForm form, ProcessContext process, CancellationToken cancel)
    {
        var faults = new FormFaults()
            .Past(nameof(form.DoneOn), "完成日期", form.DoneOn, process)
            .Text(nameof(form.Evidence), "凭据说明", form.Evidence, EditedText.MostInLine, optional: true)
            .When(string.IsNullOrWhiteSpace(form.Evidence) && form.File is null, nameof(form.Evidence), "请写明凭据，或者上传一份文件");
        if (faults.Refusal is { } refusal)
        {
            return refusal;
        }

        var found = await db.TaskAsync(regions, taskId, seen, process, cancel);
        if (!found.TryGet(out var task))
        {
            return found.Refusal;
        }

        var words = form.Evidence.Trim() is { Length: > 0 } said ? said : null;
        var outcome = task.Complete(form.DoneOn!.Value, words);
        if (outcome.TryGet(out var completed))
        {
            if (form.File is not null)
            {
                files.Keep(form.File);
            }

            db.Add(TaskEntry.Of(task, TaskEntryKind.Completed, form.DoneOn, words, reader.Name, process, form.File));
            db.Record(TaskRows.Stream(taskId), completed, process);
        }

        return outcome;
    }
}
