using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog.Edit;

/// <summary>What the checks say to the draft, and the way to the departments.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CheckModel(DraftDesk desk, ThemeChecker checker, Writes writes) : PageModel
{
    public OpenDraft Draft { get; private set; } = null!;

    public ThemeVerdict Verdict { get; private set; } = null!;

    [BindProperty]
    public int SeenRevision { get; set; }

    /// <summary>Where the page shows the reason a refusal counts.</summary>
    public static string PlaceOf(int block) => $"block{block}";

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel) => await ReadAsync(number, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int number, CancellationToken cancel)
    {
        if (!await ReadAsync(number, cancel))
        {
            return NotFound();
        }

        var process = HttpContext.Process(nameof(SubmitTheme));
        var outcome = await writes.RunAsync<SubmitTheme, ThemeSubmitted>(
            (op, c) => op.RunAsync(number, SeenRevision, Verdict, process, c), process, cancel);
        return outcome.TryGet(out _) ? LocalRedirect(Draft.Address) : this.Refused(outcome.Refusal);
    }

    private async Task<bool> ReadAsync(int number, CancellationToken cancel)
    {
        if (await desk.OpenAsync(this, number, cancel) is not { } draft)
        {
            return false;
        }

        ViewData["Draft"] = Draft = draft;
        Verdict = checker.Check(draft.Region, draft.Theme, draft.View.Problems);
        return true;
    }
}
