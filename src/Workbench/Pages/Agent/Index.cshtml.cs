using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Agent;

/// <summary>An assistant's day: what came in, what has to be signed, what is on its way.</summary>
[Authorize(Policies.Assistant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel(OrderQueries orders, TimeProvider time) : PageModel
{
    public IReadOnlyList<DueItem> Due { get; private set; } = [];

    public IReadOnlyList<OrderRow> Fresh { get; private set; } = [];

    public IReadOnlyList<OrderRow> Signing { get; private set; } = [];

    public IReadOnlyList<OrderRow> Running { get; private set; } = [];

    public DateOnly Today => RegionTime.DateOf(time.GetUtcNow());

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        Due = await orders.DueAsync(reader, Today, cancel);
        Fresh = (await orders.ListAsync(reader, OrderFilter.New, null, cancel)).Rows;
        Signing = (await orders.ListAsync(reader, OrderFilter.Signing, null, cancel)).Rows;
        Running = (await orders.ListAsync(reader, OrderFilter.Running, null, cancel)).Rows;
    }
}
