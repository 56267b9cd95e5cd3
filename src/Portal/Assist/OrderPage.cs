using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Portal.Assist;

/// <summary>A page on which the applicant acts on his order for assistance.</summary>
internal abstract class OrderPage(OrderQueries orders, Writes writes) : PageModel
{
    public OrderView Order { get; private set; } = null!;

    [BindProperty]
    public int Seen { get; set; }

    public string Address => $"/assist/orders/{Order.Row.Number}";

    protected async Task<bool> LoadAsync(string number, CancellationToken cancel)
    {
        if (await orders.FindMineAsync(User.RequireReader(), number, cancel) is not { } found)
        {
            return false;
        }

        Order = found;
        return true;
    }

    /// <param name="done">What the order's page says afterwards.</param>
    protected async Task<IActionResult> ActAsync<TOperation, T>(
        string? key, object body, string done, Func<TOperation, Reader, OrderKey, ProcessContext, CancellationToken, Task<Outcome<T>>> run, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(typeof(TOperation).Name, key: key) with { Region = Order.Row.Region });
        var seen = new OrderKey(Order.Row.OrderId, Seen);
        var outcome = await writes.RunAsync<TOperation, T>((op, stop) => run(op, reader, seen, process, stop), process, new { seen, body }, cancel);
        return outcome.TryGet(out _) ? LocalRedirect($"{Address}?done={done}") : this.Refused(outcome.Refusal);
    }
}
