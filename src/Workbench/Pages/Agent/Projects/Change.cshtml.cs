using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Orders;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Agent;

namespace Suban.Workbench.Pages.Agent.Projects;

/// <summary>Puts another assistant in the place of one, with what is handed over.</summary>
[Authorize(Policies.Assistant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ChangeModel(OrderQueries orders, AssistantCandidates candidates, Writes writes) : ProjectPage(orders, writes)
{
    [BindProperty]
    public string? Assistant { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? HandOver { get; set; }

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        await PeopleAsync(cancel);
        return await ShowAsync(id, () => Order is { Serves: true, State: OrderState.Planning or OrderState.InProgress or OrderState.ToConfirm }, cancel);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? key, CancellationToken cancel)
    {
        await PeopleAsync(cancel);
        return await ActAsync<ChangeAssistant, AssistantChanged>(
            id, key, new { Assistant, Reason, HandOver },
            (op, reader, seen, process, stop) => op.RunAsync(reader, seen, Guid.TryParse(Assistant, out var chosen) ? chosen : null, Reason ?? "", HandOver ?? "", process, stop), cancel);
    }

    private async Task PeopleAsync(CancellationToken cancel) => People = ProjectChoices.People(await candidates.OfAsync(User.RequireReader().Region, cancel));
}
