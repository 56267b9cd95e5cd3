using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Delays;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Dept;

namespace Suban.Workbench.Pages.Dept;

/// <summary>What makes one step take longer: special procedures (特别程序) with their ends, and the one extension (延长).</summary>
[Authorize(Policies.Department)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DelaysModel(TaskQueries tasks, Writes writes) : PageModel
{
    public TaskView Work { get; private set; } = null!;

    [BindProperty]
    public DelayForm Form { get; set; } = new();

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    /// <summary>What somebody else did meanwhile; the act was not carried out.</summary>
    public string? Changed { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostStartAsync(Guid id, CancellationToken cancel) =>
        ActAsync<StartSpecialProcedure, SpecialProcedureStarted>(
            id, "start", "procedure", (op, reader, process, stop) => op.RunAsync(reader, id, Revision, Form.Order, process, stop), cancel);

    public Task<IActionResult> OnPostRenewAsync(Guid id, CancellationToken cancel) =>
        ActAsync<RenewSpecialProcedure, SpecialProcedureRenewed>(
            id, "renew", "renewed", (op, reader, process, stop) => op.RunAsync(reader, id, Revision, Form.Later, Form.LaterReason ?? "", process, stop), cancel);

    public Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancel) =>
        ActAsync<EndSpecialProcedure, SpecialProcedureEnded>(
            id, "end", "resumed", (op, reader, process, stop) => op.RunAsync(reader, id, Revision, Form.Result ?? "", process, stop), cancel);

    public Task<IActionResult> OnPostExtendAsync(Guid id, CancellationToken cancel) =>
        ActAsync<ExtendStep, StepExtended>(
            id, "extend", "extended",
            (op, reader, process, stop) => op.RunAsync(reader, id, Revision, Form.WorkingDays, Form.WhyLonger ?? "", Form.ApprovedBy ?? "", process, stop), cancel);

    private async Task<IActionResult> ActAsync<TOperation, T>(
        Guid id, string act, string done, Func<TOperation, Reader, ProcessContext, CancellationToken, Task<Outcome<T>>> run, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(typeof(TOperation).Name, key: Key));
        var outcome = await writes.RunAsync<TOperation, T>((op, stop) => run(op, reader, process, stop), process, new { id, Revision, Form }, cancel);
        if (outcome.TryGet(out _))
        {
            return LocalRedirect($"/dept/tasks/{id}?done={done}");
        }

        return await LoadAsync(id, cancel) ? this.Refuse(outcome.Refusal!.AtFields(act), words => Changed = words) : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await tasks.OpenAsync(User.RequireReader(), id, cancel) is not { } task)
        {
            return false;
        }

        Work = task;
        return true;
    }
}
