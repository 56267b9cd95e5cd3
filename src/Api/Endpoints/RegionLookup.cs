using Suban.Catalogue;
using Suban.Catalogue.Publishing;
using Suban.Organisation;

namespace Suban.Api.Endpoints;

/// <summary>The catalogue that holds for a region: its own, or that of the nearest region above that publishes one.</summary>
internal static class RegionLookup
{
    public static RegionCatalogue? Of(CatalogueStore store, Regions regions, string code)
    {
        var current = store.Current;
        return regions.Chain(code).Select(region => current.Region(region.Code)).FirstOrDefault(catalogue => catalogue is not null);
    }

    public static ThemeVersion? FindTheme(this RegionCatalogue catalogue, string number) =>
        number.Length is > 0 and <= 6 && number.All(char.IsAsciiDigit)
            ? catalogue.FindTheme(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))
            : null;
}
