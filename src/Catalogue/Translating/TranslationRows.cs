using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Catalogue.Translating;

/// <summary>Finds the rows that acts on translations begin with.</summary>
internal static class TranslationRows
{
    public static string Stream(string region) => $"translations/{region}";

    public static Task<WrittenTranslation?> TranslationAsync(this AppDbContext db, string region, string thing, CancellationToken cancel) =>
        db.Set<WrittenTranslation>().SingleOrDefaultAsync(t => t.Region == region && t.Thing == thing, cancel);

    /// <summary>What the region's editors have released, as it is published.</summary>
    public static async Task<IReadOnlyList<Translation>> ReleasedAsync(this AppDbContext db, string region, CancellationToken cancel) =>
    [
        .. (await db.Set<WrittenTranslation>().AsNoTracking()
                .Where(t => t.Region == region && t.State == TranslationState.Final).OrderBy(t => t.Thing).ToListAsync(cancel))
            .Select(t => t.ToTranslation()),
    ];
}
