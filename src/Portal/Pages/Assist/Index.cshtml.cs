using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Portal.Pages.Assist;

/// <summary>The applicant's orders for assistance (我的帮办).</summary>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel(OrderQueries orders) : PageModel
{
    public Slice<OrderRow> Slice { get; private set; } = new([], null);

    public bool Paged { get; private set; }

    public async Task OnGetAsync(string? before, CancellationToken cancel) =>
        (Slice, Paged) = (await orders.MineAsync(User.RequireReader(), before, cancel), before is not null);
}
