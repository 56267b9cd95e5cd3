using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Orders;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Agent;

namespace Suban.Workbench.Pages.Agent.Projects;

/// <summary>Takes further items of the region's list into an order under way.</summary>
[Authorize(Policies.Assistant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AddModel(OrderQueries orders, AssistOffers offers, Writes writes) : ProjectPage(orders, writes)
{
    [BindProperty(Name = "Items")]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<Choice> Choices
    {
        get
        {
            var offered = offers.For(Order.Row.Region, Order.Row.Kind);
            return ProjectChoices.Items(offered is null ? null : offered with { Items = [.. offered.Items.Where(item => Order.Items.All(has => has.Key != item.Key))] });
        }
    }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        ShowAsync(id, () => Order is { State: OrderState.Planning or OrderState.InProgress } && (Order.Assists || Order.Serves), cancel);

    public Task<IActionResult> OnPostAsync(Guid id, string? key, CancellationToken cancel) => ActAsync<AddItems, ItemsAdded>(
        id, key, new { Chosen, Reason }, (op, reader, seen, process, stop) => op.RunAsync(reader, seen, Chosen, Reason ?? "", process, stop), cancel);
}
