using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Cases.Issue;
using Suban.Cases.Queries;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Apply;
using Suban.Portal.Tracking;

namespace Suban.Portal.Pages.Cases;

/// <summary>The applicant names who may fetch his results, and gets the code for it (请人代领).</summary>
[Authorize(Policies.Applying)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PickupModel(
    CaseQueries cases, ProceedingQueries proceedings, HandOverQueries handOvers, Writes writes, TimeProvider clock)
    : CaseCallModel(cases, proceedings, writes)
{
    private static readonly int[] _spans = [3, 7, MakePickupCode.MostDays];

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? IdTail { get; set; }

    /// <summary>In days from today.</summary>
    [BindProperty]
    public string? ValidUntil { get; set; }

    public PickupView? Live { get; private set; }

    public IReadOnlyList<Choice> Days =>
        [.. _spans.Select(days => new Choice($"{days}", $"{days} 天，到 {Moments.Deadline(Today.AddDays(days))}"))];

    private DateOnly Today => RegionTime.DateOf(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel) =>
        !await ReadAsync(number, cancel) ? NotFound()
        : await handOvers.OpenAsync(User.RequireReader(), Case.CaseId, cancel) ? Page()
        : LocalRedirect($"/cases/{Case.Number}");

    public async Task<IActionResult> OnPostAsync(string number, string? key, CancellationToken cancel)
    {
        if (!await ReadAsync(number, cancel))
        {
            return NotFound();
        }

        DateOnly? until = _spans.FirstOrDefault(days => $"{days}" == ValidUntil) is > 0 and var chosen ? Today.AddDays(chosen) : null;
        var person = new PickupPerson(Name ?? "", IdTail?.Trim() ?? "", until);
        var outcome = await ActAsync<MakePickupCode, PickupCodeMade>(
            key, person, "pickup", (op, reader, process, stop) => op.RunAsync(reader, Case.CaseId, person, process, stop), cancel);
        return outcome is LocalRedirectResult ? LocalRedirect($"/cases/{Case.Number}/pickup") : outcome;
    }

    public async Task<IActionResult> OnPostCancelAsync(string number, string? key, CancellationToken cancel) => !await ReadAsync(number, cancel)
        ? NotFound()
        : await ActAsync<CancelPickupCode, PickupCodeCancelled>(
            key, "cancel", "pickup-cancelled", (op, reader, process, stop) => op.RunAsync(reader, Case.CaseId, process, stop), cancel);

    private async Task<bool> ReadAsync(string number, CancellationToken cancel)
    {
        if (!await LoadAsync(number, cancel))
        {
            return false;
        }

        Live = await handOvers.PickupAsync(User.RequireReader(), Case.CaseId, cancel);
        return true;
    }
}
