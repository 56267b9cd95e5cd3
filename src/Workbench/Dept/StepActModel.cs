using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Desk;

namespace Suban.Workbench.Dept;

/// <summary>A page with several acts on one step: each runs with the revision that was seen, and a refusal shows on the present state.</summary>
internal abstract class StepActModel(TaskQueries tasks, Writes writes) : PageModel
{
    public TaskView Work { get; private set; } = null!;

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    /// <summary>What somebody else did meanwhile; the act was not carried out.</summary>
    public string? Changed { get; private set; }

    public string? Done { get; private set; }

    /// <summary>The revision the forms carry.</summary>
    public int Seen => Revision == 0 ? Work.Step.Revision : Revision;

    /// <summary>The field of the page's form that an operation's field is.</summary>
    protected abstract string NameOf(string act, string field);

    public async Task<IActionResult> OnGetAsync(Guid id, string? done, CancellationToken cancel)
    {
        Done = DoneTask.Words(done);
        return await LoadAsync(id, cancel) ? Page() : NotFound();
    }

    /// <param name="body">What was typed: tells a repeated command from another one under the same key.</param>
    /// <param name="back">Where the reader goes after the act; the task where null.</param>
    protected async Task<IActionResult> ActAsync<TOperation, T>(
        Guid id, string act, string done, object body, Func<TOperation, Reader, ProcessContext, CancellationToken, Task<Outcome<T>>> run,
        CancellationToken cancel, string? back = null)
        where TOperation : notnull
        where T : notnull
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(typeof(TOperation).Name, key: Key));
        var outcome = await writes.RunAsync<TOperation, T>((op, stop) => run(op, reader, process, stop), process, new { id, Revision, act, body }, cancel);
        if (outcome.TryGet(out _))
        {
            return LocalRedirect($"{back ?? $"/dept/tasks/{id}"}?done={done}");
        }

        return await LoadAsync(id, cancel) ? this.Refuse(AtFields(act, outcome.Refusal!), words => Changed = words) : NotFound();
    }

    protected async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await tasks.OpenAsync(User.RequireReader(), id, cancel) is not { } task)
        {
            return false;
        }

        Work = task;
        return true;
    }

    private Refusal AtFields(string act, Refusal refusal) =>
        refusal with { Faults = [.. refusal.Faults.Select(fault => fault with { Field = NameOf(act, fault.Field) })] };
}
