using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Assist;

namespace Suban.Portal.Pages.Assist;

/// <summary>Takes an application back before anything is signed.</summary>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class WithdrawModel(OrderQueries orders, Writes writes) : OrderPage(orders, writes)
{
    [BindProperty]
    public string? Words { get; set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel) => !await LoadAsync(number, cancel) ? NotFound()
        : Order.State is OrderState.Applied or OrderState.UnderReview or OrderState.NeedsSupplement or OrderState.ToVerify or OrderState.ToSign ? Page()
        : LocalRedirect(Address);

    public async Task<IActionResult> OnPostAsync(string number, string? key, CancellationToken cancel) => !await LoadAsync(number, cancel)
        ? NotFound()
        : await ActAsync<WithdrawOrder, OrderWithdrawn>(key, new { Words }, "withdrawn", (op, reader, seen, process, stop) => op.RunAsync(reader, seen, Words ?? "", process, stop), cancel);
}
