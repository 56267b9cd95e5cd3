using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Cases.Experience;

/// <summary>Reads what finished cases really took. Few cases say nothing about the next, and might say something about their applicants.</summary>
public sealed class ThemeExperienceQueries(AppDbContext db)
{
    public const int FewestCases = 5;

    internal static Expression<Func<ThemeExperience, bool>> Telling { get; } = theme => theme.Cases >= FewestCases;

    /// <summary>By number.</summary>
    public async Task<IReadOnlyDictionary<int, CountedTheme>> OfRegionAsync(string region, CancellationToken cancel) =>
        (await db.Set<ThemeExperience>().AsNoTracking().Where(t => t.Region == region).Where(Telling).ToListAsync(cancel))
        .ToDictionary(t => t.Number, Of);

    /// <summary>Also of themes with fewer cases than a median can be told of.</summary>
    public async Task<IReadOnlyDictionary<int, CountedTheme>> AllOfRegionAsync(string region, CancellationToken cancel) =>
        await db.Set<ThemeExperience>().AsNoTracking().Where(t => t.Region == region).ToDictionaryAsync(t => t.Number, t => Of(t), cancel);

    internal static CountedTheme Of(ThemeExperience row) => new(row.Region, row.Number, row.Cases, row.WorkingDays, row.Visits, row.Materials, row.Rated, row.Satisfied);
}
