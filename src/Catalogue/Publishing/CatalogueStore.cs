using System.Collections.Frozen;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Catalogue.Publishing;

/// <summary>The published catalogue in memory. Readers take <see cref="Current"/> once and see one version throughout; nothing locks them.</summary>
public sealed class CatalogueStore(PlainReads reads, Authorities authorities)
{
    private volatile CatalogueSnapshot _current = CatalogueSnapshot.Empty;

    public CatalogueSnapshot Current => _current;

    /// <summary>Takes over versions published here or on another node.</summary>
    /// <returns>True where something new is shown.</returns>
    public async Task<bool> RefreshAsync(CancellationToken cancel)
    {
        var latest = await reads.ListAsync(
            "select region, max(number) from catalogue_version group by region",
            row => (Region: row.Text(0), Number: row.Number(1)),
            cancel);
        var shown = _current;
        var changed = latest.Where(l => shown.Region(l.Region) is not { } known || known.Number < l.Number).ToList();
        foreach (var (region, number) in changed)
        {
            var version = await reads.ListAsync(
                "select hash, document, published_at from catalogue_version where region = @p0 and number = @p1",
                [region, number],
                row => RegionOf(region, number, row.Text(0), row.Text(1), row.Instant(2)),
                cancel);
            Show(version.Single());
        }

        return changed.Count > 0;
    }

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

    private RegionCatalogue RegionOf(string region, int number, string hash, string stored, DateTimeOffset publishedAt)
    {
        var document = CatalogueVersion.Read(stored);
        var keys = document.Items.Select(i => i.Authority)
            .Concat(document.Themes.Select(t => t.Lead))
            .Concat(document.Certificates.Select(c => c.Definer));
        return new RegionCatalogue(
            new CatalogueLibrary(document, region, CatalogueVersion.KeyOf(region, number, hash), CardsOf(region, keys)), number, publishedAt);
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

    internal CatalogueSnapshot With(RegionCatalogue region) =>
        Region(region.Code) is { } known && known.Number > region.Number
            ? this
            : new CatalogueSnapshot(_regions.Values.Where(r => r.Code != region.Code).Append(region));
}
