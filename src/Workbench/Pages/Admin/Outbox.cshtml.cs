using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Kernel.Outbox;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Admin;

/// <summary>Messages that failed too often, to be sent again or given up.</summary>
[Authorize(Policies.SystemAdministrator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OutboxModel(OutboxQueries outbox, Writes writes) : PageModel
{
    public Slice<UndeliveredMessage> Slice { get; private set; } = new([], null);

    public OutboxBacklog Backlog { get; private set; } = new(0, 0, 0, null);

    public Task OnGetAsync(string? after, CancellationToken cancel) => LoadAsync(after, cancel);

    public Task<IActionResult> OnPostRetryAsync(Guid id, CancellationToken cancel) =>
        ActAsync<RetryDeadLetter, DeadLetterRetried>((op, process, c) => op.RunAsync(id, process, c), cancel);

    public Task<IActionResult> OnPostDiscardAsync(Guid id, CancellationToken cancel) =>
        ActAsync<DiscardDeadLetter, DeadLetterDiscarded>((op, process, c) => op.RunAsync(id, process, c), cancel);

    private async Task<IActionResult> ActAsync<TOperation, TEvent>(
        Func<TOperation, ProcessContext, CancellationToken, Task<Outcome<TEvent>>> act, CancellationToken cancel)
        where TOperation : notnull
        where TEvent : notnull
    {
        var process = HttpContext.Process(typeof(TOperation).Name);
        var outcome = await writes.RunAsync<TOperation, TEvent>((op, c) => act(op, process, c), process, cancel);
        if (outcome.TryGet(out _))
        {
            return RedirectToPage();
        }

        await LoadAsync(null, cancel);
        return this.Refused(outcome.Refusal);
    }

    private async Task LoadAsync(string? after, CancellationToken cancel)
    {
        Slice = await outbox.DeadLettersAsync(after, cancel);
        Backlog = await outbox.BacklogAsync(cancel);
    }
}
