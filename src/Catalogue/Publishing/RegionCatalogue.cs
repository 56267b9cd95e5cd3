using System.Collections.Frozen;
using Suban.Catalogue.Adopting;
using Suban.Catalogue.Assisting;
using Suban.Catalogue.Search;

namespace Suban.Catalogue.Publishing;

/// <summary>The catalogue one region publishes, ready to be read by any number of requests at once.</summary>
public sealed class RegionCatalogue
{
    private const int MostNearest = 5;

    private readonly FrozenDictionary<int, ThemeVersion> _themes;
    private readonly Lazy<ILookup<string, ThemeVersion>> _byItem;
    private readonly Lazy<ThemeSearch> _search;
    private readonly Lazy<ThingSearch> _things;
    private readonly Lazy<Vocabulary> _vocabulary;

    public RegionCatalogue(CatalogueLibrary library, int number, DateTimeOffset publishedAt)
        : this(library, RegionAdoption.Whole(library.Region), number, publishedAt)
    {
    }

    public RegionCatalogue(CatalogueLibrary library, RegionAdoption adoption, int number, DateTimeOffset publishedAt)
    {
        Library = library;
        Adoption = adoption;
        Number = number;
        PublishedAt = publishedAt;
        Themes = [.. library.Document.Themes.OrderBy(t => t.Number).Select(t => new ThemeVersion(t, library))];
        _themes = Themes.ToFrozenDictionary(t => t.Number);
        _byItem = new Lazy<ILookup<string, ThemeVersion>>(() =>
            Themes.SelectMany(t => t.Theme.Parts.Select(p => p.Item).Distinct(), (theme, item) => (theme, item)).ToLookup(u => u.item, u => u.theme));
        _search = new Lazy<ThemeSearch>(() => new ThemeSearch(Themes, library));
        _things = new Lazy<ThingSearch>(() => new ThingSearch(this));
        _vocabulary = new Lazy<Vocabulary>(() => new Vocabulary(library.Document.Words));
    }

    public string Code => Library.Region;

    /// <summary>The version's key, for caches and for the case that pins it.</summary>
    public string Version => Library.Version;

    /// <summary>The version's number within the region, as people say it (第 3 版).</summary>
    public int Number { get; }

    public DateTimeOffset PublishedAt { get; }

    public CatalogueLibrary Library { get; }

    /// <summary>What all regions take from: the autonomous region's own lists.</summary>
    public CatalogueDocument Template => (Library.Shared ?? Library).Document;

    /// <summary>A theme as the autonomous region published it (样板); null where the region added it itself.</summary>
    public ServiceTheme? TemplateOf(int number) => Template.Themes.FirstOrDefault(t => t.Number == number);

    /// <summary>What the region took from the library and where it differs.</summary>
    public RegionAdoption Adoption { get; }

    /// <summary>By number.</summary>
    public IReadOnlyList<ThemeVersion> Themes { get; }

    /// <summary>The lines of the region's assist list, each with its item; empty where it publishes none.</summary>
    public IReadOnlyList<AssistLine> AssistLines => field ??= AssistLine.Of(Library.Document, Adoption.Assist);

    /// <summary>What comes with the items without charge.</summary>
    public IReadOnlyList<GiftPack> PacksWith(IEnumerable<string> items)
    {
        var granted = items.ToHashSet();
        return [.. Adoption.Packs.Where(p => p.With.Any(granted.Contains))];
    }

    /// <summary>By number; that of a merged theme finds the one that was kept.</summary>
    public ThemeVersion? FindTheme(int number) => _themes.GetValueOrDefault(Adoption.Resolve(number));

    public HandlingItem? FindItem(string key) => Library.FindItem(key);

    /// <summary>
    /// The item library (事项库): every item there is, also those the region has not adopted. An edited theme may use any of them; the
    /// region adopts it with the theme's publication.
    /// </summary>
    public CatalogueLibrary ItemLibrary => field ??= Library.WithEveryItem();

    /// <summary>Whether the region publishes an item of the library.</summary>
    public bool HasAdopted(HandlingItem item) => FindItem(item.Key) is not null;

    /// <summary>Whether an item is handled without coming (全程网办): no visit, and no paper only a window takes.</summary>
    public bool IsOnline(HandlingItem item) =>
        item.Visits == 0 && !Library.MaterialsOf(item).Any(IsOnlyAtWindow);

    /// <summary>A paper that has to be brought: no other authority shares it and no form makes it.</summary>
    public static bool IsOnlyAtWindow(MaterialKind material) => material is { OnlyAtWindow: true, SharedFrom: null, ProducedHere: false };

    /// <summary>Whether somebody here could handle an item of the library.</summary>
    public bool CanAdopt(HandlingItem item) => HasAdopted(item) || Library.HasAuthority(item.Authority);

    /// <summary>The themes that use an item.</summary>
    public IEnumerable<ThemeVersion> ThemesWith(string item) => _byItem.Value[item];

    /// <summary>Themes that fit what people typed, best first; all themes for an empty query.</summary>
    public IReadOnlyList<ThemeVersion> Search(string query) => _search.Value.Find(query);

    /// <summary>The few themes that come nearest to words that find none (您是不是想办).</summary>
    public IReadOnlyList<ThemeVersion> Nearest(string query) => _search.Value.Nearest(query, MostNearest);

    /// <summary>What people often need after a theme; not what it holds already, nor what its reader has just applied for.</summary>
    /// <param name="had">Keys of items.</param>
    public IReadOnlyList<Recommended> RecommendedAfter(int number, params IEnumerable<string> had)
    {
        if (FindTheme(number) is not { } theme)
        {
            return [];
        }

        var held = theme.Theme.Parts.Select(p => p.Item).Concat(had).ToHashSet();
        return
        [
            .. from recommendation in Library.Document.Recommendations
               where recommendation.After.Contains(theme.Number) && recommendation.Theme != theme.Number
               where recommendation.Item is not { } item || !held.Contains(item)
               let name = recommendation.Theme is { } target ? FindTheme(target)?.Name : FindItem(recommendation.Item ?? "")?.Name
               where name is not null
               select new Recommended(name, recommendation.Theme is { } to ? $"themes/{to}" : $"items/{recommendation.Item}", recommendation.Because),
        ];
    }

    /// <summary>Single items, papers, certificates and departments by name, with the themes they lead to.</summary>
    public FoundThings SearchThings(string query) => _things.Value.Find(query);

    /// <summary>What is left of a text without fillers and signs, so that the same wish in other words is found again.</summary>
    public string CoreOf(string words) => Vocabulary.Solid(_vocabulary.Value.Core(words));

    /// <summary>A theme of one, so that a single item is applied for by the same journey.</summary>
    public ThemeVersion SingleItem(HandlingItem item) => new(SingleItemTheme.Of(item, Themes), Library);
}

/// <summary>One recommendation as a region shows it.</summary>
/// <param name="Address">Below the region: <c>themes/54</c>, <c>items/…</c>.</param>
public sealed record Recommended(string Name, string Address, string Because);
