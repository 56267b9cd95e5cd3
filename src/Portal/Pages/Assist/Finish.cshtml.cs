using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Assist;

namespace Suban.Portal.Pages.Assist;

/// <summary>The sheet of completion: signed, or sent back.</summary>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class FinishModel(OrderQueries orders, Writes writes, TimeProvider time) : OrderPage(orders, writes)
{
    [BindProperty]
    public bool Agreed { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public DateOnly Today => RegionTime.DateOf(time.GetUtcNow());

    public string Signer => User.RequireReader().Name;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel) =>
        !await LoadAsync(number, cancel) ? NotFound() : Order.State is OrderState.ToConfirm ? Page() : LocalRedirect(Address);

    public async Task<IActionResult> OnPostSignAsync(string number, string? key, CancellationToken cancel) => await LoadAsync(number, cancel)
        ? await ActAsync<ConfirmCompletion, OrderCompleted>(key, new { Agreed }, "completed", (op, reader, seen, process, stop) => op.RunAsync(reader, seen, Agreed, null, process, stop), cancel)
        : NotFound();

    public async Task<IActionResult> OnPostDisputeAsync(string number, string? key, CancellationToken cancel) => await LoadAsync(number, cancel)
        ? await ActAsync<DisputeCompletion, CompletionDisputed>(key, new { Words }, "disputed", (op, reader, seen, process, stop) => op.RunAsync(reader, seen, Words ?? "", process, stop), cancel)
        : NotFound();
}
