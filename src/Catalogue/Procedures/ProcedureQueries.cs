using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Kernel;

namespace Suban.Catalogue.Procedures;

/// <summary>Reads the operating procedures of a region's themes.</summary>
public sealed class ProcedureQueries(AppDbContext db, CatalogueStore catalogue, ThemeOverviews overviews)
{
    /// <summary>Null where the region does not offer the theme.</summary>
    public async Task<OperatingProcedure?> FindAsync(string region, int number, CancellationToken cancel)
    {
        if (catalogue.Current.Region(region) is not { } shown || shown.FindTheme(number) is not { } theme)
        {
            return null;
        }

        var version = await db.Set<ProcedureVersion>().AsNoTracking()
            .Where(p => p.Region == region && p.Number == theme.Number).OrderByDescending(p => p.Version).FirstOrDefaultAsync(cancel);
        var reviews = await db.Set<ProcedureReview>().AsNoTracking()
            .Where(r => r.Region == region && r.Number == theme.Number).OrderByDescending(r => r.ReviewedOn).ThenByDescending(r => r.ProcedureReviewId).ToListAsync(cancel);
        return new OperatingProcedure
        {
            Number = theme.Number,
            Name = theme.Name,
            LeadName = shown.Library.Authority(theme.Theme.Lead).Name,
            Plan = overviews.Of(theme).Widest,
            Version = version?.Version ?? 0,
            Remarks = version?.ReadRemarks() ?? new Dictionary<string, string>(),
            WrittenAt = version?.WrittenAt,
            WrittenByName = version?.WrittenByName,
            ReviewDueOn = version?.ReviewDueOn,
            ThemeMovedOn = version is not null && version.CatalogueNumber != shown.Number,
            Reviews = [.. reviews.Select(r => new ProcedureReviewView(r.Version, r.Finding, r.Sound, r.ReviewedOn, r.ReviewedByName))],
        };
    }

    /// <summary>The themes whose procedures should have been looked at again by now.</summary>
    public async Task<IReadOnlySet<int>> OverdueAsync(string region, DateOnly today, CancellationToken cancel) =>
        (await db.Set<ProcedureVersion>().AsNoTracking()
            .Where(p => p.Region == region && p.ReviewDueOn < today &&
                !db.Set<ProcedureVersion>().Any(later => later.Region == p.Region && later.Number == p.Number && later.Version > p.Version))
            .Select(p => p.Number).ToListAsync(cancel)).ToHashSet();
}
