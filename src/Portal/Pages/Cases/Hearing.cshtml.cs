using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Cases.Hearings;
using Suban.Cases.Queries;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Tracking;

namespace Suban.Portal.Pages.Cases;

/// <summary>The applicant asks for a hearing or gives it up (要求或者放弃听证), within the five days.</summary>
[Authorize(Policies.Applying)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class HearingModel(CaseQueries cases, ProceedingQueries proceedings, Writes writes, TimeProvider clock)
    : CaseCallModel(cases, proceedings, writes)
{
    public static IReadOnlyList<Choice> Answers { get; } = [new("yes", "要求听证"), new("no", "放弃，接着办")];

    [BindProperty]
    public string? Answer { get; set; }

    public HearingView? Hearing { get; private set; }

    public async Task<IActionResult> OnGetAsync(string number, Guid step, CancellationToken cancel) =>
        !await LoadAsync(number, cancel) ? NotFound() : Find(step) ? Page() : LocalRedirect($"/cases/{Case.Number}");

    public async Task<IActionResult> OnPostAsync(string number, Guid step, string? key, CancellationToken cancel)
    {
        if (!await LoadAsync(number, cancel))
        {
            return NotFound();
        }

        // Somebody may have answered on another device: the case's page shows how it stands.
        return !Find(step) ? LocalRedirect($"/cases/{Case.Number}")
            : Chosen(Answers, Answer) is { } missing ? missing
            : await ActAsync<AskForHearing, HearingAnswered>(
                key, new { step, Answer }, Answer == "yes" ? "hearing" : "waived",
                (op, reader, process, stop) => op.RunAsync(reader, step, Answer == "yes", interested: null, process, stop), cancel);
    }

    private bool Find(Guid step)
    {
        Hearing = Calls.Offered(RegionTime.DateOf(clock.GetUtcNow())).FirstOrDefault(hearing => hearing.StepId == step);
        return Hearing is not null;
    }
}
