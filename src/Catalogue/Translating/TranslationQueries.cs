using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Catalogue.Translating;

/// <summary>A translation as editors see it.</summary>
/// <param name="Basis">Who released it, in words; null where nobody has.</param>
public sealed record TranslationView(Translation Translation, int Revision, string WrittenByName, DateTimeOffset WrittenAt, string? Basis, string? ReleasedByName);

/// <summary>Reads what the editors of a region wrote in Mongolian script.</summary>
public sealed class TranslationQueries(AppDbContext db)
{
    /// <summary>By thing.</summary>
    public async Task<IReadOnlyDictionary<string, Translation>> WrittenAsync(string region, CancellationToken cancel) =>
        (await db.Set<WrittenTranslation>().AsNoTracking().Where(t => t.Region == region).ToListAsync(cancel))
            .ToDictionary(t => t.Thing, t => t.ToTranslation());

    public async Task<TranslationView?> FindAsync(string region, string thing, CancellationToken cancel) =>
        await db.Set<WrittenTranslation>().AsNoTracking().SingleOrDefaultAsync(t => t.Region == region && t.Thing == thing, cancel) is { } row
            ? new TranslationView(row.ToTranslation(), row.Revision, row.WrittenByName, row.WrittenAt, row.ReleasedOnBasis, row.ReleasedByName)
            : null;
}
