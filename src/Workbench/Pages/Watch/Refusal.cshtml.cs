using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Watch;

/// <summary>One refusal to assist: agreed to, or sent back to be served.</summary>
[Authorize(Policies.Supervisor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class RefusalModel(OrderQueries orders, Writes writes) : PageModel
{
    public OrderView Order { get; private set; } = null!;

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostAgreeAsync(Guid id, string? key, CancellationToken cancel) => ReviewAsync(id, true, key, cancel);

    public Task<IActionResult> OnPostBackAsync(Guid id, string? key, CancellationToken cancel) => ReviewAsync(id, false, key, cancel);

    private async Task<IActionResult> ReviewAsync(Guid id, bool agreed, string? key, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(ReviewDecline), key: key));
        var outcome = await writes.RunAsync<ReviewDecline, DeclineReviewed>(
            (op, c) => op.RunAsync(reader, new OrderKey(id, Seen), agreed, Words ?? "", process, c), process, new { id, Seen, agreed, Words }, cancel);
        return outcome.TryGet(out _) ? LocalRedirect("/watch/assist/refusals") : this.Refused(outcome.Refusal);
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await orders.DeclinedAsync(User.RequireReader(), id, cancel) is not { } found)
        {
            return false;
        }

        Order = found;
        return true;
    }
}
