using System.Collections.Frozen;
using Suban.Catalogue.Adopting;
using Suban.Catalogue.Assisting;
using Suban.Catalogue.Search;

namespace Suban.Catalogue.Publishing;

/// <summary>The catalogue one region publishes, ready to be read by any number of requests at once.</summary>
public sealed class RegionCatalogue
{
    private readonly FrozenDictionary<int, ThemeVersion> _themes;
    private readonly Lazy<ThemeSearch> _search;

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
        _search = new Lazy<ThemeSearch>(() => new ThemeSearch(Themes, library));
    }

    public string Code => Library.Region;

    /// <summary>The version's key, for caches and for the case that pins it.</summary>
    public string Version => Library.Version;

    /// <summary>The version's number within the region, as people say it (第 3 版).</summary>
    public int Number { get; }

    public DateTimeOffset PublishedAt { get; }

    public CatalogueLibrary Library { get; }

    /// <summary>What the region took from the library and where it differs.</summary>
    public RegionAdoption Adoption { get; }

    /// <summary>By number.</summary>
    public IReadOnlyList<ThemeVersion> Themes { get; }

    /// <summary>The lines of the region's assist list, each with its item; empty where it publishes none.</summary>
    public IReadOnlyList<AssistLine> AssistLines => field ??= AssistLine.Of(Library.Document, Adoption.Assist);

    /// <summary>By number; that of a merged theme finds the one that was kept.</summary>
    public ThemeVersion? FindTheme(int number) => _themes.GetValueOrDefault(Adoption.Resolve(number));

    public HandlingItem? FindItem(string key) => Library.FindItem(key);

    /// <summary>The themes that use an item.</summary>
    public IEnumerable<ThemeVersion> ThemesWith(string item) => Themes.Where(t => t.Theme.Parts.Any(p => p.Item == item));

    /// <summary>Themes that fit what people typed, best first; all themes for an empty query.</summary>
    public IReadOnlyList<ThemeVersion> Search(string query) => _search.Value.Find(query);

    /// <summary>A theme of one, so that a single item is applied for by the same journey.</summary>
    public ThemeVersion SingleItem(HandlingItem item) => new(SingleItemTheme.Of(item, Themes), Library);
}
