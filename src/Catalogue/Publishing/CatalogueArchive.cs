namespace Suban.Catalogue.Publishing;

/// <summary>Earlier versions of regions' catalogues (旧版目录), for papers that name one: read when asked for, the last few kept.</summary>
public sealed class CatalogueArchive(CatalogueStore store) : IDisposable
{
    /// <summary>A version holds a whole library unless it shares the one in force.</summary>
    private const int MostKept = 6;

    private readonly SemaphoreSlim _one = new(1);
    private readonly LinkedList<RegionCatalogue> _kept = [];

    /// <summary>The version in force or an earlier one; null where the region never published one of that number.</summary>
    public async Task<RegionCatalogue?> FindAsync(string region, int number, CancellationToken cancel)
    {
        if (store.Current.Region(region) is not { } current || number < 1 || number > current.Number)
        {
            return null;
        }

        if (number == current.Number)
        {
            return current;
        }

        await _one.WaitAsync(cancel); // whoever asks for many versions at once waits for himself
        try
        {
            var known = _kept.FirstOrDefault(c => c.Code == region && c.Number == number);
            if (known is null)
            {
                known = await store.ReadAsync(region, number, cancel);
            }
            else
            {
                _kept.Remove(known);
            }

            _kept.AddFirst(known);
            if (_kept.Count > MostKept)
            {
                _kept.RemoveLast();
            }

            return known;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
