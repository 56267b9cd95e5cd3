using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Catalogue.Counting;

/// <summary>Adds what a node counted to what is stored.</summary>
public sealed class CountProductUses(AppDbContext db)
{
    /// <returns>How many rows were changed.</returns>
    internal async Task<Outcome<int>> RunAsync(IReadOnlyDictionary<CountedProduct, Uses> uses, CancellationToken cancel)
    {
        foreach (var (product, more) in uses)
        {
            // Added to by the database, because other nodes count too.
            var known = await db.Set<ProductUse>()
                .Where(u => u.Region == product.Region && u.Theme == product.Theme && u.Version == product.Version && u.Product == product.Product)
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.Scans, u => u.Scans + more.Scans).SetProperty(u => u.Downloads, u => u.Downloads + more.Downloads), cancel);
            if (known == 0)
            {
                db.Add(new ProductUse
                {
                    Region = product.Region,
                    Theme = product.Theme,
                    Version = product.Version,
                    Product = product.Product,
                    Scans = more.Scans,
                    Downloads = more.Downloads,
                });
            }
        }

        return uses.Count;
    }
}
