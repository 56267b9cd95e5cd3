using Suban.Catalogue;
using Suban.Catalogue.Publishing;
using Suban.Organisation;

namespace Suban.Portal.Published;

/// <summary>What a region does not publish, and which other places of this installation do.</summary>
/// <param name="What">The name of the thing; null where the whole region publishes nothing here.</param>
/// <param name="Places">Each with the address of the thing there; those in the same league or city first.</param>
public sealed record ElsewhereView(Region Region, string? What, IReadOnlyList<ElsewherePlace> Places)
{
    public static ElsewhereView NotOpen(Region region, CatalogueSnapshot current, Regions regions) => new(
        region, null, Near(region, regions, current.Regions.Select(c => (c.Code, $"/{c.Code}"))));

    /// <summary>Null where no region publishes a theme of that number.</summary>
    public static ElsewhereView? OfTheme(Region region, int number, CatalogueSnapshot current, Regions regions)
    {
        var found = current.Regions.Select(c => (c.Code, Theme: c.FindTheme(number))).Where(f => f.Theme is not null).ToList();
        return found is not [var first, ..]
            ? null
            : new ElsewhereView(
                region, Named(found.Select(f => f.Theme), number) ?? first.Theme?.Name,
                Near(region, regions, found.Select(f => (f.Code, $"/{f.Code}/themes/{f.Theme?.Number}"))));
    }

    /// <summary>Null where no region publishes an item of that key.</summary>
    public static ElsewhereView? OfItem(Region region, string key, CatalogueSnapshot current, Regions regions)
    {
        var found = current.Regions.Select(c => (c.Code, Item: c.FindItem(key))).Where(f => f.Item is not null).ToList();
        return found is not [var first, ..]
            ? null
            : new ElsewhereView(region, first.Item?.Name, Near(region, regions, found.Select(f => (f.Code, $"/{f.Code}/items/{key}"))));
    }

    /// <summary>A place that merged the theme shows another name; the one asked for is told where some place still has it.</summary>
    private static string? Named(IEnumerable<ThemeVersion?> themes, int number) => themes.FirstOrDefault(t => t?.Number == number)?.Name;

    private static IReadOnlyList<ElsewherePlace> Near(Region region, Regions regions, IEnumerable<(string Code, string Address)> places)
    {
        var above = regions.Chain(region.Code).Select(r => r.Code).ToList();
        return
        [
            .. places.Select(p => (Region: regions.Find(p.Code), p.Address))
                .Where(p => p.Region is not null)
                .OrderBy(p => Distance(p.Region!))
                .ThenBy(p => p.Region!.Code, StringComparer.Ordinal)
                .Select(p => new ElsewherePlace(p.Region!, p.Address)),
        ];

        int Distance(Region other) => regions.Chain(other.Code).Select(r => above.IndexOf(r.Code)).FirstOrDefault(i => i >= 0, int.MaxValue);
    }
}

public sealed record ElsewherePlace(Region Region, string Address);
