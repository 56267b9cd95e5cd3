using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Catalogue;
using Suban.Catalogue.Publishing;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>A theme that is suspended or withdrawn: why, since when, and where to go instead.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class StoppedModel(PublishedRegion published) : PageModel
{
    public RegionCatalogue Catalogue { get; private set; } = null!;

    public RetiredTheme Theme { get; private set; } = null!;

    public string OneThingPhone => published.OneThingPhone;

    public IActionResult OnGet(string region, int number)
    {
        if (published.Find(region) is not { } catalogue)
        {
            return NotFound();
        }

        if (catalogue.Library.Document.Retired.FirstOrDefault(r => r.Number == number) is not { } theme)
        {
            return catalogue.FindTheme(number) is null ? NotFound() : LocalRedirect($"/{region}/themes/{number}");
        }

        (Catalogue, Theme) = (catalogue, theme);
        return Page();
    }
}
