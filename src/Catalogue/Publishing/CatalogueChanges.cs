using System.Collections.Concurrent;
using Suban.Catalogue.Adopting;
using Suban.Kernel;

namespace Suban.Catalogue.Publishing;

/// <summary>
/// What changed in a region's catalogue, entry by entry, in the order it was published. Derived from the versions themselves, which
/// never change; so what was derived once is kept.
/// </summary>
public sealed class CatalogueChanges(PlainReads reads) : IDisposable
{
    private readonly PublishedVersions _versions = new(reads);
    private readonly ConcurrentDictionary<(string Region, int Number), IReadOnlyList<CatalogueChange>> _known = [];

    /// <summary>Whoever reads a long history for the first time waits; nobody else does.</summary>
    private readonly SemaphoreSlim _deriving = new(1);

    /// <summary>Where the last derivation ended: the next version usually follows, and shares its library.</summary>
    private (string Key, PublishedEntries Entries) _last = ("", PublishedEntries.None);
    private CatalogueLibrary? _library;

    public async Task<ChangeCursor> NowAsync(string region, CancellationToken cancel) =>
        ChangeCursor.Behind(await _versions.NewestOfAsync(region, cancel));

    /// <summary>The changes behind a place; null where the region has not come as far as that.</summary>
    public async Task<ChangePage?> AfterAsync(string region, ChangeCursor after, int most, CancellationToken cancel)
    {
        var newest = await _versions.NewestOfAsync(region, cancel);
        if (after.Number > newest)
        {
            return null;
        }

        var page = new List<CatalogueChange>(most);
        for (var number = Math.Max(after.Number, 1); number <= newest; number++)
        {
            foreach (var change in await OfAsync(region, number, cancel))
            {
                if (after.IsBehind(change))
                {
                    continue;
                }

                if (page.Count == most)
                {
                    return new ChangePage(page, page[^1].Place, More: true);
                }

                page.Add(change);
            }
        }

        return new ChangePage(page, ChangeCursor.Behind(newest), More: false);
    }

    public void Dispose() => _deriving.Dispose();

    private async Task<IReadOnlyList<CatalogueChange>> OfAsync(string region, int number, CancellationToken cancel)
    {
        if (_known.TryGetValue((region, number), out var known))
        {
            return known;
        }

        await _deriving.WaitAsync(cancel);
        try
        {
            return _known.TryGetValue((region, number), out known) ? known : _known[(region, number)] = await DeriveAsync(region, number, cancel);
        }
        finally
        {
            _deriving.Release();
        }
    }

    private async Task<IReadOnlyList<CatalogueChange>> DeriveAsync(string region, int number, CancellationToken cancel)
    {
        var before = number == 1 ? PublishedEntries.None : await EntriesAsync(await _versions.FindAsync(region, number - 1, cancel), cancel);
        var version = await _versions.FindAsync(region, number, cancel);
        var entries = await EntriesAsync(version, cancel);
        return
        [
            .. before.ChangesTo(entries)
                .Select(c => new CatalogueChange(c.Kind, c.Key, c.Name, c.Change, number, version.Key, version.PublishedAt)),
        ];
    }

    private async Task<PublishedEntries> EntriesAsync(StoredVersion version, CancellationToken cancel)
    {
        if (_last.Key == version.Key)
        {
            return _last.Entries;
        }

        var published = PublishedAdoption.Read(version.Document);
        var key = published.Library ?? version.Key;
        if (_library?.Version != key)
        {
            _library = await _versions.LibraryAsync(key, version, cancel);
        }

        var document = RegionDocument.Of(_library.Document, published.Adoption ?? RegionAdoption.Whole(version.Region));
        var entries = PublishedEntries.Of(_library.For(document, version.Region, version.Key, []));
        _last = (version.Key, entries);
        return entries;
    }
}
