using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Search;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>Finds themes in the reader's own words, then single items, papers, certificates and departments by name.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class SearchModel(PublishedRegion published, ThemeOverviews overviews) : PageModel
{
    public const int MostThemes = 20;

    private const int LongestQuery = 60;

    public string Query { get; private set; } = "";

    /// <summary>Everything found, before it is narrowed.</summary>
    public IReadOnlyList<(ThemeVersion Theme, ThemeOverview Overview)> Found { get; private set; } = [];

    public IReadOnlyList<(ThemeVersion Theme, ThemeOverview Overview)> Themes { get; private set; } = [];

    /// <summary>Where nothing was found: what comes nearest.</summary>
    public IReadOnlyList<ThemeVersion> Nearest { get; private set; } = [];

    public FoundThings Things { get; private set; } = FoundThings.None;

    public ThemeFilter Filter { get; private set; } = ThemeFilter.None;

    public bool IsNothing => Found.Count == 0 && Things.IsNone;

    public string Here => $"{Request.Path}?q={Uri.EscapeDataString(Query)}";

    public string NameOf(string authority) => GuideWords.ShortName(_library!.Authority(authority).Name);

    private CatalogueLibrary? _library;

    public IActionResult OnGet(string region, string? q)
    {
        if (published.Find(region) is not { } catalogue)
        {
            return NotFound();
        }

        Query = (q is { Length: > LongestQuery } ? q[..LongestQuery] : q ?? "").Trim(' ', '\u3000');
        if (Query.Length == 0)
        {
            return Redirect($"/{region}/themes");
        }

        // 长辈版 and its other names are looked for like a service.
        if (Query is "长辈版" or "亲情版" or "关爱版" or "关怀版" or "大字版" or "老年版")
        {
            return Redirect("/elder");
        }

        _library = catalogue.Library;
        Found = [.. catalogue.Search(Query).Select(t => (t, overviews.Of(t)))];
        Filter = ThemeFilter.Read(key => Request.Query[key].FirstOrDefault(), catalogue.Themes);
        Themes = [.. Found.Where(t => Filter.Fits(t.Theme, t.Overview)).Take(MostThemes)];
        Things = catalogue.SearchThings(Query);
        Nearest = IsNothing ? catalogue.Nearest(Query) : [];
        return Page();
    }
}
