using Microsoft.AspNetCore.Http;
using Suban.Catalogue;
using Suban.Catalogue.Publishing;
using Suban.Organisation;

namespace Suban.Api.Endpoints;

/// <summary>The catalogue that holds for a region: its own; for a township that of its county.</summary>
internal static class RegionLookup
{
    public static RegionCatalogue? Of(CatalogueStore store, Regions regions, string code)
    {
        var current = store.Current;
        return regions.Serving(code).Select(region => current.Region(region.Code)).FirstOrDefault(catalogue => catalogue is not null);
    }

    public static ThemeVersion? FindTheme(this RegionCatalogue catalogue, string number) =>
        Read(number) is { } theme ? catalogue.FindTheme(theme) : null;

    /// <summary>Where a theme was merged into another: the same request to that one, whatever the method; null where it was not.</summary>
    public static IResult? Moved(this RegionCatalogue? catalogue, string code, string number, string rest = "", string list = "themes") =>
        catalogue is not null && Read(number) is { } theme && catalogue.Adoption.Resolve(theme) is var kept && kept != theme
            ? Results.Redirect($"/api/v1/regions/{code}/{list}/{kept}{rest}", permanent: true, preserveMethod: true)
            : null;

    private static int? Read(string number) =>
        number.Length is > 0 and <= 6 && number.All(char.IsAsciiDigit)
            ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)
            : null;
}
