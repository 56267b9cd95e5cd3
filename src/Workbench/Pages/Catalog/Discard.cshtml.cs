using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>Asks once more before a draft is thrown away.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DiscardModel(DraftDesk desk, Writes writes) : PageModel
{
    public OpenDraft Draft { get; private set; } = null!;

    [BindProperty]
    public int SeenRevision { get; set; }

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel) => await ReadAsync(number, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int number, CancellationToken cancel)
    {
        if (!await ReadAsync(number, cancel))
        {
            return NotFound();
        }

        var process = HttpContext.Process(nameof(DiscardThemeDraft));
        var outcome = await writes.RunAsync<DiscardThemeDraft, ThemeDraftDiscarded>(
            (op, c) => op.RunAsync(number, SeenRevision, process, c), process, cancel);
        return outcome.TryGet(out _)
            ? LocalRedirect(Draft.View.Base is null ? "/catalog" : Draft.Address)
            : this.Refused(outcome.Refusal);
    }

    private async Task<bool> ReadAsync(int number, CancellationToken cancel)
    {
        if (await desk.OpenAsync(this, number, cancel) is not { } draft)
        {
            return false;
        }

        Draft = draft;
        return true;
    }
}
