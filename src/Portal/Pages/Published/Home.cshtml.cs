using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Catalogue;
using Suban.Catalogue.Publishing;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>The first page of a region: say what you want to do.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class HomeModel(PublishedRegion published, ThemeOverviews overviews) : PageModel
{
    // The order the hall's front desk is asked for them; ratings and counts replace it when they exist.
    private static readonly int[] _askedMost = [8, 52, 9, 36, 77, 11, 55, 80, 6];

    public RegionCatalogue? Catalogue { get; private set; }

    public IReadOnlyList<(ThemeVersion Theme, ThemeOverview Overview)> Popular { get; private set; } = [];

    public ThemeBrowse Browse { get; private set; } = ThemeBrowse.Of([]);

    public void OnGet(string? region)
    {
        Catalogue = published.Find(region);
        if (Catalogue is null)
        {
            return;
        }

        Popular = [.. _askedMost.Select(Catalogue.FindTheme).OfType<ThemeVersion>().Take(6).Select(t => (t, overviews.Of(t)))];
        Browse = ThemeBrowse.Of(Catalogue.Themes);
    }
}
