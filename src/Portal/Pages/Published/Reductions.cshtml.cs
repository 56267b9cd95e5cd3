using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>What every theme of a region saves, for everybody to read (五减).</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class ReductionsModel(PublishedRegion published, ThemeOverviews overviews) : PageModel
{
    public RegionCatalogue Catalogue { get; private set; } = null!;

    public ReductionLedger Ledger => field ??= ReductionLedger.Of(Catalogue, overviews);

    public int Unconfirmed => Catalogue.Themes.Count(t => t.Theme.NeedsLocalConfirmation);

    public IActionResult OnGet(string region)
    {
        if (published.Find(region) is not { } catalogue)
        {
            return NotFound();
        }

        Catalogue = catalogue;
        return Page();
    }
}
