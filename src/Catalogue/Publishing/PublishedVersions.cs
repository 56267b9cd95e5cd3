using Suban.Kernel;

namespace Suban.Catalogue.Publishing;

/// <summary>Reads published versions of catalogues back, as they were stored.</summary>
internal sealed class PublishedVersions(PlainReads reads)
{
    /// <summary>The newest version of each region, and of the library.</summary>
    public Task<List<(string Region, int Number)>> NewestAsync(CancellationToken cancel) => reads.ListAsync(
        "select region, max(number) from catalogue_version group by region", row => (row.Text(0), row.Number(1)), cancel);

    /// <returns>0 where the region has published nothing.</returns>
    public async Task<int> NewestOfAsync(string region, CancellationToken cancel) => (await reads.ListAsync(
        "select coalesce(max(number), 0) from catalogue_version where region = @p0", [region], row => row.Number(0), cancel)).Single();

    public async Task<StoredVersion> FindAsync(string region, int number, CancellationToken cancel) => (await reads.ListAsync(
        "select hash, document, published_at from catalogue_version where region = @p0 and number = @p1",
        [region, number],
        row => new StoredVersion(region, number, row.Text(0), row.Text(1), row.Instant(2)),
        cancel)).Single();

    /// <summary>The library a region's version refers to. A version from before regions shared one holds its own.</summary>
    public async Task<CatalogueLibrary> LibraryAsync(string key, StoredVersion ofRegion, CancellationToken cancel)
    {
        var version = key == ofRegion.Key
            ? ofRegion
            : await FindAsync(CatalogueVersion.LibraryOwner, CatalogueVersion.NumberOf(key), cancel);
        return new CatalogueLibrary(CatalogueVersion.Read(version.Document), version.Region, key, []);
    }
}

internal sealed record StoredVersion(string Region, int Number, string Hash, string Document, DateTimeOffset PublishedAt)
{
    public string Key => CatalogueVersion.KeyOf(Region, Number, Hash);
}
