using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Cases.Experience;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Policy;
using Suban.Catalogue.Publishing;
using Suban.Organisation;
using Suban.Organisation.Settings;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>The guide of a theme (办事指南): answers at once what, how long, what to bring, where, at what cost, whom to call.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class GuideModel(PublishedRegion published, ThemeOverviews overviews, PolicyShelf shelf, ThemeExperiences experiences) : PageModel
{
    public RegionCatalogue Catalogue { get; private set; } = null!;

    public ThemeVersion Theme { get; private set; } = null!;

    public ThemeOverview Overview { get; private set; } = null!;

    public AuthorityCard Lead => Catalogue.Library.Authority(Theme.Theme.Lead);

    public IReadOnlyList<PolicyDocument> Policies => shelf.Of(Catalogue, Theme.Theme);

    public Hall? Hall => published.Hall;

    public string OneThingPhone => published.OneThingPhone;

    public RegionSettings Settings => published.Settings;

    /// <summary>The address this very page has outside, for the code people scan (一码清).</summary>
    public string Address => published.Outside($"{Request.PathBase}{Request.Path}");

    /// <summary>What finished cases really took; asked for only where the page is not kept.</summary>
    public CountedTheme? Experience => experiences.Find(Catalogue.Code, Theme.Number);

    public IActionResult OnGet(string region, int number)
    {
        if (published.Find(region) is not { } catalogue || catalogue.FindTheme(number) is not { } theme)
        {
            return published.Find(region)?.Library.Document.Retired.Any(r => r.Number == number) is true
                ? LocalRedirect($"{Request.Path}/stopped")
                : NotFound();
        }

        (Catalogue, Theme, Overview) = (catalogue, theme, overviews.Of(theme));
        return Page();
    }
}
