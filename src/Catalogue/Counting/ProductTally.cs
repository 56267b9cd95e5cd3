namespace Suban.Catalogue.Counting;

/// <summary>One product of one version.</summary>
/// <param name="Theme">The theme's number; 0 for the volume of all of them.</param>
/// <param name="Version">The number of the region's version.</param>
/// <param name="Product">Its key in the address.</param>
public readonly record struct CountedProduct(string Region, int Theme, int Version, string Product);

/// <summary>Counts in memory, so that nobody who opens a product waits for the database.</summary>
public sealed class ProductTally
{
    private readonly Lock _lock = new();
    private Dictionary<CountedProduct, Uses> _uses = [];

    /// <summary>Somebody opened the product's version by the code on it.</summary>
    public void Scan(CountedProduct product) => Add(product, new Uses(1, 0));

    /// <summary>Somebody got it as a file.</summary>
    public void Download(CountedProduct product) => Add(product, new Uses(0, 1));

    /// <summary>What was counted since the last time; it is counted anew from nothing.</summary>
    internal IReadOnlyDictionary<CountedProduct, Uses> Take()
    {
        lock (_lock)
        {
            (var taken, _uses) = (_uses, []);
            return taken;
        }
    }

    /// <summary>Puts back what could not be stored.</summary>
    internal void PutBack(IReadOnlyDictionary<CountedProduct, Uses> uses)
    {
        foreach (var (product, more) in uses)
        {
            Add(product, more);
        }
    }

    private void Add(CountedProduct product, Uses more)
    {
        lock (_lock)
        {
            var known = _uses.GetValueOrDefault(product);
            _uses[product] = new Uses(known.Scans + more.Scans, known.Downloads + more.Downloads);
        }
    }
}

internal readonly record struct Uses(int Scans, int Downloads);
