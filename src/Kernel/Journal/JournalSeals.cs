using Microsoft.EntityFrameworkCore;

namespace Suban.Kernel.Journal;

/// <summary>The latest seal of the journal. Every receipt carries it, so that its holder is a witness to all earlier events.</summary>
public sealed class JournalSeals(AppDbContext db)
{
    /// <returns>Null until the first seal is made.</returns>
    public async Task<SealMark?> LatestAsync(CancellationToken cancel)
    {
        var seal = await db.Set<Seal>().AsNoTracking().OrderByDescending(s => s.Number)
            .Select(s => new { s.Number, s.Hash, s.SealedAt }).FirstOrDefaultAsync(cancel);
        return seal is null ? null : new SealMark(seal.Number, Convert.ToHexStringLower(seal.Hash), seal.SealedAt);
    }
}

/// <summary>What a receipt prints of a seal.</summary>
/// <param name="Hash">SM3, 64 hexadecimal digits.</param>
public sealed record SealMark(long Number, string Hash, DateTimeOffset SealedAt);
