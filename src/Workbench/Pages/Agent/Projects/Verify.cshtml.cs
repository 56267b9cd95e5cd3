using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Orders;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Agent;

namespace Suban.Workbench.Pages.Agent.Projects;

/// <summary>The talk with the applicant, and then who helps him.</summary>
[Authorize(Policies.Assistant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class VerifyModel(OrderQueries orders, AssistantCandidates candidates, Writes writes) : ProjectPage(orders, writes)
{
    [BindProperty]
    public string? Way { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Assistant { get; set; }

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        await PeopleAsync(cancel);
        return await ShowAsync(id, () => Order is { Serves: true, State: OrderState.ToVerify } or { Serves: true, State: OrderState.ToSign, Row.AssistantName: null }, cancel);
    }

    public Task<IActionResult> OnPostRecordAsync(Guid id, string? key, CancellationToken cancel)
    {
        ContactWay? way = ProjectChoices.Ways.Any(choice => choice.Value == Way) ? Enum.Parse<ContactWay>(Way!) : null;
        return ActAsync<RecordVerification, VerificationRecorded>(
            id, key, new { Way, Words }, (op, reader, seen, process, stop) => op.RunAsync(reader, seen, way, Words ?? "", process, stop), cancel);
    }

    public async Task<IActionResult> OnPostAppointAsync(Guid id, string? key, CancellationToken cancel)
    {
        await PeopleAsync(cancel);
        return await ActAsync<AppointAssistant, AssistantAppointed>(
            id, key, new { Assistant },
            (op, reader, seen, process, stop) => op.RunAsync(reader, seen, Guid.TryParse(Assistant, out var chosen) ? chosen : null, process, stop), cancel);
    }

    private async Task PeopleAsync(CancellationToken cancel) => People = ProjectChoices.People(await candidates.OfAsync(User.RequireReader().Region, cancel));
}
