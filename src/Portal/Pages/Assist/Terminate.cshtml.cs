using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Assist;

namespace Suban.Portal.Pages.Assist;

/// <summary>The applicant ends the assistance: by himself, or because it was proposed.</summary>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class TerminateModel(OrderQueries orders, Writes writes) : OrderPage(orders, writes)
{
    [BindProperty]
    public bool Agreed { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public string Signer => User.RequireReader().Name;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel) => !await LoadAsync(number, cancel) ? NotFound()
        : Order.State is OrderState.Planning or OrderState.InProgress or OrderState.ToConfirm ? Page()
        : LocalRedirect(Address);

    public async Task<IActionResult> OnPostAsync(string number, string? key, CancellationToken cancel) => await LoadAsync(number, cancel)
        ? await ActAsync<TerminateOrder, OrderTerminated>(key, new { Agreed, Words }, "terminated", (op, reader, seen, process, stop) => op.RunAsync(reader, seen, Words ?? "", Agreed, null, process, stop), cancel)
        : NotFound();
}
