using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Orders;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Watch;

/// <summary>Refusals to assist that nobody has looked at yet.</summary>
[Authorize(Policies.Supervisor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class RefusalsModel(OrderQueries orders) : PageModel
{
    public IReadOnlyList<OrderRow> Rows { get; private set; } = [];

    /// <summary>Proposals to end an order one-sidedly.</summary>
    public IReadOnlyList<OrderRow> Proposed { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        (Rows, Proposed) = (await orders.DeclinedAsync(User.RequireReader(), cancel), await orders.ProposedAsync(User.RequireReader(), cancel));
}
