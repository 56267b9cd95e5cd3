using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Orders;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Portal.Assist;

namespace Suban.Portal.Pages.Assist;

/// <summary>The evaluation sheet with the levels the region prints.</summary>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class RateModel(OrderQueries orders, Regions regions, TimeProvider time, Writes writes) : OrderPage(orders, writes)
{
    [BindProperty]
    public string? Level { get; set; }

    [BindProperty]
    public string? Advice { get; set; }

    public IReadOnlyList<Choice> Levels =>
        [.. regions.Settings(Order.Row.Region, RegionTime.DateOf(time.GetUtcNow())).PrintedSatisfactionScale.Select(level => new Choice(level.Label, level.Label))];

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel) =>
        !await LoadAsync(number, cancel) ? NotFound() : Order is { State: OrderState.Completed or OrderState.Archived, Ending.LevelWords: null } ? Page() : LocalRedirect(Address);

    public async Task<IActionResult> OnPostAsync(string number, string? key, CancellationToken cancel) => await LoadAsync(number, cancel)
        ? await ActAsync<RateAssistance, AssistanceRated>(key, new { Level, Advice }, "rated", (op, reader, seen, process, stop) => op.RunAsync(reader, seen, Level, Advice ?? "", process, stop), cancel)
        : NotFound();
}
