using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Catalogue.Counting;

/// <param name="Theme">The theme's number; 0 for the volume of all of them.</param>
public sealed record ProductUseRow(int Theme, int Version, string Product, int Scans, int Downloads);

/// <summary>Reads how often products were opened and taken along.</summary>
public sealed class ProductUseQueries(AppDbContext db)
{
    /// <param name="theme">One theme's number; null for all of the reader's region.</param>
    /// <returns>By theme, the newest version first.</returns>
    public async Task<IReadOnlyList<ProductUseRow>> FindAsync(Reader reader, int? theme, CancellationToken cancel) =>
        await db.Set<ProductUse>().AsNoTracking()
            .Where(u => u.Region == reader.Region && (theme == null || u.Theme == theme))
            .OrderBy(u => u.Theme).ThenByDescending(u => u.Version).ThenBy(u => u.Product)
            .Select(u => new ProductUseRow(u.Theme, u.Version, u.Product, u.Scans, u.Downloads))
            .ToListAsync(cancel);
}
