using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Assist;

namespace Suban.Portal.Pages.Assist;

/// <summary>The promise of seven duties, signed by whoever is signed in.</summary>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PromiseModel(OrderQueries orders, Writes writes) : OrderPage(orders, writes)
{
    [BindProperty]
    public string? Handler { get; set; }

    [BindProperty]
    public bool Agreed { get; set; }

    public string Signer => User.RequireReader().Name;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        if (!await LoadAsync(number, cancel))
        {
            return NotFound();
        }

        Handler = Order.Form.Handler;
        return Order is { PromiseSigned: false, State: OrderState.ToSign } ? Page() : LocalRedirect(Address);
    }

    public async Task<IActionResult> OnPostAsync(string number, string? key, CancellationToken cancel) => !await LoadAsync(number, cancel)
        ? NotFound()
        : await ActAsync<SignPromise, PromiseSigned>(
            key, new { Handler, Agreed }, "promise", (op, reader, seen, process, stop) => op.RunAsync(reader, seen, Handler ?? "", Agreed, null, process, stop), cancel);
}
