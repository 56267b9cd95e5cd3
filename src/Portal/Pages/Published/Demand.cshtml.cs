using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue;
using Suban.Catalogue.Demands;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>Takes down what somebody wanted to do and did not find (记下您的需求), without sign-in.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DemandModel(PublishedRegion published, DemandThrottle throttle, Writes writes) : PageModel
{
    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Contact { get; set; }

    [BindProperty]
    public string? Consent { get; set; }

    public bool Done { get; private set; }

    /// <summary>What comes nearest to what was searched for in vain.</summary>
    public IReadOnlyList<ThemeVersion> Nearest { get; private set; } = [];

    /// <param name="what">What was searched for in vain.</param>
    public IActionResult OnGet(string region, string? what, int? done)
    {
        if (published.Find(region) is not { } catalogue)
        {
            return NotFound();
        }

        Done = done == 1;
        Words = what is { Length: > RecordDemand.MostCharacters } ? what[..RecordDemand.MostCharacters] : what;
        Nearest = Words is { Length: > 0 } words && catalogue.Search(words).Count == 0 ? catalogue.Nearest(words) : [];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string region, CancellationToken cancel)
    {
        if (published.Find(region) is not { } catalogue)
        {
            return NotFound();
        }

        if (TooMany.From(this, throttle, "记") is { } refused)
        {
            return refused;
        }

        var process = HttpContext.Process(nameof(RecordDemand)) with { Region = catalogue.Code };
        var form = new DemandForm(Words ?? "", Contact ?? "", Consent == "true");
        var outcome = await writes.RunAsync<RecordDemand, DemandRecorded>(
            (op, c) => op.RunAsync(form, catalogue.CoreOf(form.Words), process, c), process, cancel);
        return outcome.TryGet(out _) ? LocalRedirect($"/{region}/demand?done=1") : this.Refused(outcome.Refusal);
    }
}
