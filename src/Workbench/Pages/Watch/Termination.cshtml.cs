using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Watch;

/// <summary>A proposal to end an order one-sidedly, for approval once the notice has run out.</summary>
[Authorize(Policies.Supervisor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class TerminationModel(OrderQueries orders, Writes writes) : PageModel
{
    public OrderView Order { get; private set; } = null!;

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string? key, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(ApproveTermination), key: key));
        var outcome = await writes.RunAsync<ApproveTermination, OrderTerminated>(
            (op, c) => op.RunAsync(reader, new OrderKey(id, Seen), Words ?? "", process, c), process, new { id, Seen, Words }, cancel);
        return outcome.TryGet(out _) ? LocalRedirect("/watch/assist/refusals") : this.Refused(outcome.Refusal);
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await orders.ProposedAsync(User.RequireReader(), id, cancel) is not { } found)
        {
            return false;
        }

        Order = found;
        return true;
    }
}
