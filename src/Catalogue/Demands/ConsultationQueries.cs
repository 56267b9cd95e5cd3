using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Catalogue.Demands;

/// <summary>A consultation as agents see it.</summary>
public sealed record ConsultationRow(string Words, string Answer, int? Theme, DateTimeOffset RecordedAt, string RecordedByName);

/// <summary>Reads what callers asked of late.</summary>
public sealed class ConsultationQueries(AppDbContext db)
{
    private const int Most = 20;

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<ConsultationRow>> LatestAsync(string region, CancellationToken cancel) =>
        await db.Set<Consultation>().AsNoTracking().Where(c => c.Region == region)
            .OrderByDescending(c => c.RecordedAt).Take(Most)
            .Select(c => new ConsultationRow(c.Words, c.Answer, c.Theme, c.RecordedAt, c.RecordedByName)).ToListAsync(cancel);
}
