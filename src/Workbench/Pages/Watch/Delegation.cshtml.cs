using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Delegations;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Watch;

/// <summary>One delegation (交互授权): what it covers, and its answer or its end.</summary>
[Authorize(Policies.Delegations)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DelegationModel(DelegationQueries delegations, Writes writes, TimeProvider clock) : PageModel
{
    public DelegationView Delegation { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    public DateOnly Today => RegionTime.DateOf(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    /// <summary>The signed document.</summary>
    public async Task<IActionResult> OnGetPaperAsync(Guid id, CancellationToken cancel) =>
        await delegations.OpenPaperAsync(User.RequireReader(), id, cancel) is { } file ? new StoredFileResult(file, inline: true) : NotFound();

    public Task<IActionResult> OnPostAcceptAsync(Guid id, CancellationToken cancel) => ActAsync<AcceptDelegation, DelegationAccepted>(
        id, (op, reader, process, c) => op.RunAsync(reader, id, process, c), cancel);

    public Task<IActionResult> OnPostDeclineAsync(Guid id, CancellationToken cancel) => ActAsync<DeclineDelegation, DelegationDeclined>(
        id, (op, reader, process, c) => op.RunAsync(reader, id, Reason ?? "", process, c), cancel);

    public Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken cancel) => ActAsync<RevokeDelegation, DelegationRevoked>(
        id, (op, reader, process, c) => op.RunAsync(reader, id, Reason ?? "", process, c), cancel);

    private async Task<IActionResult> ActAsync<TOperation, TEvent>(
        Guid id, Func<TOperation, Reader, ProcessContext, CancellationToken, Task<Outcome<TEvent>>> act, CancellationToken cancel)
        where TOperation : notnull
        where TEvent : notnull
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(typeof(TOperation).Name));
        var outcome = await writes.RunAsync<TOperation, TEvent>((op, c) => act(op, reader, process, c), process, cancel);
        return outcome.TryGet(out _) ? LocalRedirect($"/watch/delegations/{id}")
            : await FindAsync(id, cancel) ? this.Refused(outcome.Refusal!) : NotFound();
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await delegations.FindAsync(User.RequireReader(), id, cancel) is not { } found)
        {
            return false;
        }

        Delegation = found;
        return true;
    }
}
