using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Catalogue.Powers;

/// <summary>Finds the list a region is held to and what was recorded about differences from it.</summary>
internal static class PowerRows
{
    /// <summary>The region's own list, or that of the nearest region above; null where none was taken over.</summary>
    public static async Task<PowerList?> PowerListAsync(this AppDbContext db, Regions regions, string region, CancellationToken cancel)
    {
        var chain = regions.Chain(region).Select(r => r.Code).ToList();
        var newest = await db.Set<PowerList>().AsNoTracking().Where(l => chain.Contains(l.Region))
            .GroupBy(l => l.Region).Select(g => new { Region = g.Key, Number = g.Max(l => l.Number) }).ToListAsync(cancel);
        return newest.MinBy(l => chain.IndexOf(l.Region)) is { } nearest
            ? await db.Set<PowerList>().AsNoTracking().SingleAsync(l => l.Region == nearest.Region && l.Number == nearest.Number, cancel)
            : null;
    }

    /// <summary>The powers a version would publish that are neither on the list nor approved.</summary>
    public static async Task<IReadOnlyList<string>> OffListAsync(
        this AppDbContext db, Regions regions, string region, IReadOnlyList<HandlingItem> items, CancellationToken cancel)
    {
        if (await db.PowerListAsync(regions, region, cancel) is not { } list)
        {
            return [];
        }

        var off = PowerDifference.OffList(items, list.Read().ToDictionary(e => e.Code)).ToList();
        if (off.Count == 0)
        {
            return [];
        }

        var approved = await db.Set<DifferenceRecord>().Where(d => d.Region == region && d.State == DifferenceState.Approved).Select(d => d.Key).ToListAsync(cancel);
        return [.. off.Where(i => !approved.Contains(new PowerDifference(DifferenceKind.Extra, i.BaseCode, i.Name, null).Key)).Select(i => i.Name)];
    }
}
