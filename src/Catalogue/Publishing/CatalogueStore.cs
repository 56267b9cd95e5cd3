using System.Collections.Frozen;
using Suban.Catalogue.Adopting;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Catalogue.Publishing;

/// <summary>The published catalogue in memory. Readers take <see cref="Current"/> once and see one version throughout; nothing locks them.</summary>
public sealed class CatalogueStore(PlainReads reads, Authorities authorities)
{
    private readonly PublishedVersions _versions = new(reads);

    private volatile CatalogueSnapshot _current = CatalogueSnapshot.Empty;

    /// <summary>The libraries the shown regions are made of, by key: usually one.</summary>
    private volatile FrozenDictionary<string, CatalogueLibrary> _libraries = FrozenDictionary<string, CatalogueLibrary>.Empty;

    public CatalogueSnapshot Current => _current;

    /// <summary>Takes over versions published here or on another node.</summary>
    /// <returns>True where something new is shown.</returns>
    public async Task<bool> RefreshAsync(CancellationToken cancel)
    {
        var latest = await _versions.NewestAsync(cancel);
        var shown = _current;
        var changed = latest
            .Where(l => l.Region != CatalogueVersion.LibraryOwner)
            .Where(l => shown.Region(l.Region) is not { } known || known.Number < l.Number)
            .ToList();
        var libraries = new Dictionary<string, CatalogueLibrary>(_libraries);
        foreach (var (region, number) in changed)
        {
            var version = await _versions.FindAsync(region, number, cancel);
            var published = PublishedAdoption.Read(version.Document);
            var library = await LibraryAsync(published.Library ?? version.Key, version, libraries, cancel);
            Show(RegionOf(version, library, published.Adoption ?? RegionAdoption.Whole(region)));
        }

        _libraries = libraries.Where(l => _current.Uses(l.Value)).ToFrozenDictionary();
        return changed.Count > 0;
    }

    /// <summary>One version as it was published, put together anew; there is one for every number up to the one in force.</summary>
    internal async Task<RegionCatalogue> ReadAsync(string region, int number, CancellationToken cancel)
    {
        var version = await _versions.FindAsync(region, number, cancel);
        var published = PublishedAdoption.Read(version.Document);
        var library = await LibraryAsync(published.Library ?? version.Key, version, new Dictionary<string, CatalogueLibrary>(_libraries), cancel);
        return RegionOf(version, library, published.Adoption ?? RegionAdoption.Whole(region));
    }

    /// <summary>The library a region's version refers to, read once for all regions.</summary>
    private async Task<CatalogueLibrary> LibraryAsync(
        string key, StoredVersion ofRegion, Dictionary<string, CatalogueLibrary> known, CancellationToken cancel) =>
        known.TryGetValue(key, out var library) ? library : known[key] = await _versions.LibraryAsync(key, ofRegion, cancel);

    /// <summary>Swaps in one region. Two refreshes at once may both come here; the newer version stays.</summary>
    private void Show(RegionCatalogue region)
    {
        CatalogueSnapshot before, after;
        do
        {
            before = _current;
            after = before.With(region);
        }
#pragma warning disable CS0420 // Interlocked is a volatile access itself
        while (Interlocked.CompareExchange(ref _current, after, before) != before);
#pragma warning restore CS0420
    }

    private RegionCatalogue RegionOf(StoredVersion version, CatalogueLibrary library, RegionAdoption adoption)
    {
        var document = RegionDocument.Of(library.Document, adoption);
        var keys = library.Document.Items.Select(i => i.Authority)
            .Concat(document.Themes.Select(t => t.Lead))
            .Concat(document.Certificates.Select(c => c.Definer))
            .Concat(document.AssistItems.Select(i => i.Authority))
            .Append(TakingPart.Bureau);
        return new RegionCatalogue(
            library.For(document, version.Region, version.Key, CardsOf(version.Region, keys)), adoption, version.Number, version.PublishedAt);
    }

    private IEnumerable<AuthorityCard> CardsOf(string region, IEnumerable<string> keys) =>
        keys.Distinct()
            .Select(key => authorities.Find(region, key))
            .OfType<Authority>()
            .Select(a => new AuthorityCard(a.Key, a.Name)
            {
                CreditCode = a.CreditCode,
                Level = (char)('0' + (int)a.Level),
                Phone = a.Phone,
                Address = a.Address,
                AlsoCalled = a.AlsoCalled,
                NeedsLocalConfirmation = a.NeedsLocalConfirmation,
            });
}

/// <summary>The catalogues of all regions at one moment. Immutable.</summary>
public sealed class CatalogueSnapshot
{
    private readonly FrozenDictionary<string, RegionCatalogue> _regions;

    private CatalogueSnapshot(IEnumerable<RegionCatalogue> regions)
    {
        _regions = regions.ToFrozenDictionary(r => r.Code);
        Version = string.Join('+', _regions.Values.Select(r => r.Version).Order(StringComparer.Ordinal));
    }

    public static CatalogueSnapshot Empty { get; } = new([]);

    /// <summary>Changes with every publication anywhere; part of every cache key.</summary>
    public string Version { get; }

    public IEnumerable<RegionCatalogue> Regions => _regions.Values;

    /// <summary>The catalogue a region publishes; null where it publishes none.</summary>
    public RegionCatalogue? Region(string code) => _regions.GetValueOrDefault(code);

    internal bool Uses(CatalogueLibrary library) => _regions.Values.Any(r => ReferenceEquals(r.Library.Shared, library));

    internal CatalogueSnapshot With(RegionCatalogue region) =>
        Region(region.Code) is { } known && known.Number > region.Number
            ? this
            : new CatalogueSnapshot(_regions.Values.Where(r => r.Code != region.Code).Append(region));
}
