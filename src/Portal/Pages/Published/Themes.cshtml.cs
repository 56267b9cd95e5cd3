using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Catalogue;
using Suban.Catalogue.Publishing;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>All themes of a region, narrowed by whom they are for, by category or by lead authority.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class ThemesModel(PublishedRegion published, ThemeOverviews overviews) : PageModel
{
    public RegionCatalogue Catalogue { get; private set; } = null!;

    public ThemeBrowse Browse { get; private set; } = null!;

    public IReadOnlyList<(ThemeVersion Theme, ThemeOverview Overview)> Rows { get; private set; } = [];

    public ApplicantKind? For { get; private set; }

    public string? Category { get; private set; }

    public string? Lead { get; private set; }

    public string Heading =>
        Lead is not null ? GuideWords.ShortName(Catalogue.Library.Authority(Lead).Name) + "牵头的一件事"
        : Category ?? (For is { } kind ? GuideWords.For(kind) + "的一件事" : "一件事一次办");

    public IActionResult OnGet(string region, string? @for, string? category, string? lead)
    {
        if (published.Find(region) is not { } catalogue)
        {
            return NotFound();
        }

        Catalogue = catalogue;
        For = @for switch { "person" => ApplicantKind.Person, "enterprise" => ApplicantKind.Enterprise, _ => null };
        Browse = ThemeBrowse.Of(catalogue.Themes);
        Category = Browse.ForPeople.Concat(Browse.ForBusinesses).FirstOrDefault(l => l.Key == category)?.Key;
        Lead = Browse.ByLead.FirstOrDefault(l => l.Key == lead)?.Key;
        Rows =
        [
            .. catalogue.Themes
                .Where(t => (For is null || t.Theme.For == For) && (Category is null || t.Theme.Category == Category) && (Lead is null || t.Theme.Lead == Lead))
                .Select(t => (t, overviews.Of(t))),
        ];
        return Page();
    }
}
