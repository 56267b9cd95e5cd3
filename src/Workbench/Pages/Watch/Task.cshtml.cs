using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Certificates.Files;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Supervision.Tasks;
using Suban.Workbench.Desk;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Watch;

/// <summary>One task of the register: done, put off, given to a department, with its story.</summary>
[Authorize(Policies.Registers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(Uploads.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.MostBytes)]
internal sealed class TaskModel(TaskQueries tasks, FileStore files, DepartmentChoices departments, Writes writes) : PageModel
{
    public const string FileField = "EvidenceFile";

    public TaskRecord Record { get; private set; } = null!;

    [BindProperty]
    public int SeenRevision { get; set; }

    [BindProperty]
    public DateParts DoneOn { get; set; } = new();

    [BindProperty]
    public string? Evidence { get; set; }

    [BindProperty]
    public DateParts DelayedTo { get; set; } = new();

    [BindProperty]
    public string? DelayReason { get; set; }

    [BindProperty]
    public string? ReopenReason { get; set; }

    [BindProperty]
    public string? AuthorityId { get; set; }

    public IReadOnlyList<Choice> DepartmentsHere => departments.Of(User.RequireReader().Region);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostCompleteAsync(Guid id, CancellationToken cancel) => this.ActAsync(() => FindAsync(id, cancel), async reader =>
    {
        var (file, fault) = await files.TakeOneAsync(Request.Form.Files, FileField, null, cancel);
        if (fault is not null)
        {
            return fault;
        }

        var form = new CompletionForm(DoneOn.Read(), Evidence ?? "", file);
        var process = HttpContext.Process(nameof(RecordTaskCompletion));
        return (await writes.RunAsync<RecordTaskCompletion, TaskCompleted>(
            (op, c) => op.RunAsync(reader, id, SeenRevision, form, process, c), process, cancel)).Refusal;
    });

    public Task<IActionResult> OnPostDelayAsync(Guid id, CancellationToken cancel) => this.ActAsync(() => FindAsync(id, cancel), async reader =>
    {
        var form = new DelayForm(DelayedTo.Read(), DelayReason ?? "");
        var process = HttpContext.Process(nameof(RecordTaskDelay), reason: DelayReason);
        return (await writes.RunAsync<RecordTaskDelay, TaskDelayed>(
            (op, c) => op.RunAsync(reader, id, SeenRevision, form, process, c), process, cancel)).Refusal;
    });

    public Task<IActionResult> OnPostReopenAsync(Guid id, CancellationToken cancel) => this.ActAsync(() => FindAsync(id, cancel), async reader =>
    {
        var process = HttpContext.Process(nameof(ReopenTask), reason: ReopenReason);
        return (await writes.RunAsync<ReopenTask, TaskReopened>(
            (op, c) => op.RunAsync(reader, id, SeenRevision, ReopenReason ?? "", process, c), process, cancel)).Refusal;
    });

    public Task<IActionResult> OnPostAssignAsync(Guid id, CancellationToken cancel) => this.ActAsync(() => FindAsync(id, cancel), async _ =>
    {
        if (DepartmentChoices.Read(AuthorityId, nameof(AuthorityId), out var authority) is { } fault)
        {
            return fault;
        }

        var process = HttpContext.Process(nameof(AssignTask));
        return (await writes.RunAsync<AssignTask, TaskAssigned>(
            (op, c) => op.RunAsync(id, SeenRevision, authority, process, c), process, cancel)).Refusal;
    });

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await tasks.FindAsync(User.RequireReader(), id, cancel) is not { } found)
        {
            return false;
        }

        Record = found;
        return true;
    }
}
