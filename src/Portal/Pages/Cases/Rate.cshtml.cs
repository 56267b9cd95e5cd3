using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Cases.Rating;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Tracking;

namespace Suban.Portal.Pages.Cases;

/// <summary>Rates the service (好差评): five levels, nothing chosen beforehand; one addition later, never a change.</summary>
[Authorize(Policies.Applying)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class RateModel(CaseQueries cases, Writes writes) : PageModel
{
    public TrackingView Case { get; private set; } = null!;

    [BindProperty]
    public string? Level { get; set; }

    [BindProperty]
    public List<string> Tags { get; set; } = [];

    [BindProperty]
    public string? Words { get; set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel) =>
        !await LoadAsync(number, cancel) ? NotFound() : Case.MayRate || Case.Rating is not null ? Page() : LocalRedirect($"/cases/{Case.Number}");

    public async Task<IActionResult> OnPostAsync(string number, string? key, CancellationToken cancel)
    {
        if (!await LoadAsync(number, cancel))
        {
            return NotFound();
        }

        var level = RatingScale.Levels.FirstOrDefault(choice => choice.Value == Level) is { } chosen ? chosen.Value[0] - '0' : 0;
        var rating = new RatingChoice(level, [.. RatingScale.Tags.Select(t => t.Value).Intersect(Tags)], string.IsNullOrWhiteSpace(Words) ? null : Words);
        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(RateService), key: key));
        var outcome = await writes.RunAsync<RateService, ServiceRated>(
            (op, c) => op.RunAsync(reader, Case.CaseId, rating, process, c), process, new { Case.CaseId, rating }, cancel);
        return outcome.TryGet(out _) ? LocalRedirect($"/cases/{Case.Number}?done=rated") : this.Refused(Renamed(outcome.Refusal));
    }

    public async Task<IActionResult> OnPostAddAsync(string number, string? key, CancellationToken cancel)
    {
        if (!await LoadAsync(number, cancel))
        {
            return NotFound();
        }

        if (RatingScale.TooLong(Words) is { } fault)
        {
            return this.Refused(fault);
        }

        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(AddToRating), key: key));
        var outcome = await writes.RunAsync<AddToRating, RatingAdded>(
            (op, c) => op.RunAsync(reader, Case.CaseId, Words ?? "", process, c), process, new { Case.CaseId, Words }, cancel);
        return outcome.TryGet(out _) ? LocalRedirect($"/cases/{Case.Number}?done=rated") : this.Refused(Renamed(outcome.Refusal));
    }

    private static Refusal Renamed(Refusal refusal) => refusal with
    {
        Faults = [.. refusal.Faults.Select(fault => fault with { Field = fault.Field == "level" ? nameof(Level) : nameof(Words) })],
    };

    private async Task<bool> LoadAsync(string number, CancellationToken cancel)
    {
        if (await cases.TrackAsync(User.RequireReader(), number, cancel) is not { } view)
        {
            return false;
        }

        Case = view;
        return true;
    }
}
