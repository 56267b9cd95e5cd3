using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Portal.Assist;

namespace Suban.Portal.Pages.Assist;

/// <summary>Completes an application that the window asked about.</summary>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CorrectModel(OrderQueries orders, AssistOffers offers, Authorities authorities, Writes writes) : OrderPage(orders, writes)
{
    [BindProperty]
    public TypedApplication Typed { get; set; } = new();

    public OfferedList? Offered => offers.For(Order.Row.Region, Order.Row.Kind);

    public bool HasPark => authorities.Of(Order.Row.Region).Any(authority => authority.Key == "park");

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        if (!await LoadAsync(number, cancel))
        {
            return NotFound();
        }

        Typed = TypedApplication.Of(Order.Form);
        return Order.State is OrderState.NeedsSupplement ? Page() : LocalRedirect(Address);
    }

    public async Task<IActionResult> OnPostAsync(string number, string? key, CancellationToken cancel)
    {
        var form = Typed.Read();
        return !await LoadAsync(number, cancel)
            ? NotFound()
            : await ActAsync<CorrectApplication, ApplicationCorrected>(
                key, form, "corrected", (op, reader, seen, process, stop) => op.RunAsync(reader, seen, form, null, process, stop), cancel);
    }
}
