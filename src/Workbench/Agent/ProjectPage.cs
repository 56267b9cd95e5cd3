using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Agent;

/// <summary>A page on which an assistant acts on an order.</summary>
internal abstract class ProjectPage(OrderQueries orders, Writes writes) : PageModel
{
    public OrderView Order { get; private set; } = null!;

    [BindProperty]
    public int Seen { get; set; }

    public string Address => $"/agent/projects/{Order.Row.OrderId}";

    protected async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await orders.FindAsync(User.RequireReader(), id, cancel) is not { } found)
        {
            return false;
        }

        Order = found;
        return true;
    }

    protected async Task<IActionResult> ShowAsync(Guid id, Func<bool> now, CancellationToken cancel) =>
        !await LoadAsync(id, cancel) ? NotFound() : now() ? Page() : LocalRedirect(Address);

    /// <param name="body">What was sent, for a key that was used before.</param>
    protected async Task<IActionResult> ActAsync<TOperation, T>(
        Guid id, string? key, object body, Func<TOperation, Reader, OrderKey, ProcessContext, CancellationToken, Task<Outcome<T>>> run, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var (reader, process, seen) = (User.RequireReader(), HttpContext.Process(typeof(TOperation).Name, key: key), new OrderKey(id, Seen));
        var outcome = await writes.RunAsync<TOperation, T>((op, stop) => run(op, reader, seen, process, stop), process, new { seen, body }, cancel);
        if (outcome.Refusal is { } refusal)
        {
            return this.Refused(refusal);
        }

        // What was handed on is somebody else's now.
        return LocalRedirect(await LoadAsync(id, cancel) ? Address : "/agent/projects");
    }
}
