using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>All themes of a region, narrowed by category, by lead authority, or by what <see cref="ThemeFilter"/> knows.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class ThemesModel(PublishedRegion published, ThemeOverviews overviews, ThemeBrowses browses) : PageModel
{
    public RegionCatalogue Catalogue { get; private set; } = null!;

    public ThemeBrowse Browse { get; private set; } = null!;

    public IReadOnlyList<(ThemeVersion Theme, ThemeOverview Overview)> Rows => field ??=
    [
        .. Catalogue.Themes
            .Where(t => (Category is null || t.Theme.Category == Category) && (Lead is null || t.Theme.Lead == Lead))
            .Select(t => (t, overviews.Of(t)))
            .Where(t => Filter.Fits(t.Item1, t.Item2)),
    ];

    public ThemeFilter Filter { get; private set; } = ThemeFilter.None;

    /// <summary>What the list can be narrowed by.</summary>
    public IReadOnlyList<FilterGroup> Filters => Filter.Groups([.. Catalogue.Themes.Select(t => (t, overviews.Of(t)))], Request.Path);

    public ApplicantKind? For => Filter.For;

    public string? Category { get; private set; }

    public string? Lead { get; private set; }

    /// <summary>The whole list, folded by category: people first, then businesses. Empty where the list is narrowed already.</summary>
    public IReadOnlyList<(string Kind, string Id, IReadOnlyList<ThemeGroup> Groups)> Groups => Filter.IsNone && Category is null && Lead is null
        ? [("个人的事", "people", GroupsOf(ApplicantKind.Person)), ("开店办企业", "business", GroupsOf(ApplicantKind.Enterprise))]
        : [];

    /// <summary>What is shown: the readings of the address, not its spellings.</summary>
    public string Narrowed => $"{Catalogue.Version}|{Filter}|{Category}|{Lead}";

    public string Heading =>
        Lead is not null ? GuideWords.ShortName(Catalogue.Library.Authority(Lead).Name) + "牵头的一件事"
        : Category ?? (For is { } kind ? GuideWords.For(kind) + "的一件事" : "一件事一次办");

    public IActionResult OnGet(string region, string? category, string? lead)
    {
        if (published.Find(region) is not { } catalogue)
        {
            return NotFound();
        }

        Catalogue = catalogue;
        Filter = ThemeFilter.Read(key => Request.Query[key].FirstOrDefault(), catalogue.Themes);
        Browse = browses.Of(catalogue);
        Category = Browse.ForPeople.Concat(Browse.ForBusinesses).FirstOrDefault(l => l.Key == category)?.Key;
        Lead = Browse.ByLead.FirstOrDefault(l => l.Key == lead)?.Key;
        return Page();
    }

    private IReadOnlyList<ThemeGroup> GroupsOf(ApplicantKind kind) =>
    [
        .. Rows.Where(r => r.Theme.Theme.For == kind)
            .GroupBy(r => r.Theme.Theme.Category)
            .OrderByDescending(g => g.Count())
            .Select(g => new ThemeGroup(g.Key, [.. g])),
    ];

    /// <summary>The themes of one category.</summary>
    public sealed record ThemeGroup(string Name, IReadOnlyList<(ThemeVersion Theme, ThemeOverview Overview)> Rows)
    {
        private const int MostShown = 2;

        /// <summary>The first of them, so that one need not open the group to know what is in it.</summary>
        public string Glimpse =>
            string.Join('、', Rows.Select(r => Short(r.Theme.Name)).Distinct().Take(MostShown)) + (Rows.Count > MostShown ? "等" : "");

        // 我要办理养老保险关系转移接续（机关事业单位转入） says no more here than 养老保险关系转移接续.
        private static string Short(string name)
        {
            var at = name.IndexOfAny(['（', '(']);
            var bare = at > 0 ? name[..at] : name;
            var verb = _verbs.FirstOrDefault(v => bare.StartsWith(v, StringComparison.Ordinal)) ?? "";
            return bare[verb.Length..];
        }

        private static readonly string[] _verbs = ["我要办理", "我要申请", "我要办", "我要"];
    }
}
