using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Editing;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog.Edit;

/// <summary>The draft beside the published theme, field by field.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DifferencesModel(DraftDesk desk) : PageModel
{
    public OpenDraft Draft { get; private set; } = null!;

    public IReadOnlyList<ThemeChange> Changes { get; private set; } = [];

    /// <summary>The theme was published anew since the draft began.</summary>
    public bool MovedOn { get; private set; }

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        if (await desk.OpenAsync(this, number, cancel) is not { } draft)
        {
            return NotFound();
        }

        ViewData["Draft"] = Draft = draft;
        var published = draft.Region.FindTheme(number)?.Theme;
        MovedOn = published is not null && draft.View.Base is { } began && ThemeDifference.Of(began, published, draft.NameOf).Count > 0;
        Changes = (published ?? draft.View.Base) is { } before ? ThemeDifference.Of(before, draft.Theme, draft.NameOf) : [];
        return Page();
    }
}
