using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Compiling;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog.Edit;

/// <summary>The merged papers: each once, with its way in, its ground, and whether it may come later.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class MaterialsModel(DraftDesk desk) : PageModel
{
    public OpenDraft Draft { get; private set; } = null!;

    public ThemePlan Plan { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        if (await desk.OpenAsync(this, number, cancel) is not { } draft)
        {
            return NotFound();
        }

        ViewData["Draft"] = Draft = draft;
        Plan = DraftPlans.Widest(draft.Version);
        return Page();
    }
}
