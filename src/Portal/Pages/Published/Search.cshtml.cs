using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>Finds themes, then single items, in the reader's own words.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class SearchModel(PublishedRegion published, ThemeOverviews overviews) : PageModel
{
    public const int MostThemes = 20;

    private const int LongestQuery = 60;

    public string Query { get; private set; } = "";

    public IReadOnlyList<(ThemeVersion Theme, ThemeOverview Overview)> Themes { get; private set; } = [];

    public IReadOnlyList<HandlingItem> Items { get; private set; } = [];

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
        Themes = [.. catalogue.Search(Query).Take(MostThemes).Select(t => (t, overviews.Of(t)))];
        Items = [.. catalogue.Library.Document.Items.Where(i => Named(i, Query)).Take(10)];
        return Page();
    }

    private static bool Named(HandlingItem item, string query) =>
        item.Name.Contains(query, StringComparison.Ordinal) || item.Formerly?.Name.Contains(query, StringComparison.Ordinal) == true;
}
