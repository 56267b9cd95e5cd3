using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Agent.Projects;

/// <summary>The orders of an assistant, or of the organ that serves them, by how far they are.</summary>
[Authorize(Policies.Assistant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel(OrderQueries orders, TimeProvider time) : PageModel
{
    public static IReadOnlyList<(OrderFilter Filter, string Key, string Words)> Tabs { get; } =
        [(OrderFilter.Running, "running", "正在办"), (OrderFilter.New, "new", "新来的"), (OrderFilter.Signing, "signing", "核实和签约"), (OrderFilter.Ended, "ended", "已结束")];

    public OrderFilter Filter { get; private set; }

    public string Key => Tabs.First(tab => tab.Filter == Filter).Key;

    public bool Paged { get; private set; }

    public Slice<OrderRow> Slice { get; private set; } = new([], null);

    public DateOnly Today => RegionTime.DateOf(time.GetUtcNow());

    public async Task OnGetAsync(string? stage, string? before, CancellationToken cancel)
    {
        Filter = Tabs.FirstOrDefault(tab => tab.Key == stage, Tabs[0]).Filter;
        (Slice, Paged) = (await orders.ListAsync(User.RequireReader(), Filter, before, cancel), before is not null);
    }
}
