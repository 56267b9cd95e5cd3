using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Suban.Catalogue.Publishing;
using Suban.Organisation;
using Suban.Portal.Published;

namespace Suban.Portal.Frame;

/// <summary>
/// Keeps the published pages of a region to what the region publishes: whoever asks for anything else is told who has it, and the
/// number of a merged theme leads to the one that was kept.
/// </summary>
internal sealed class RegionBorder(CatalogueStore store, Regions regions, IModelMetadataProvider metadata) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var route = context.HttpContext.Request.RouteValues;
        if (route["region"] is not string code)
        {
            return next();
        }

        context.Result = regions.Find(code) is not { } region ? new NotFoundResult()
            : Serving(code) is not { } catalogue ? Elsewhere(ElsewhereView.NotOpen(region, store.Current, regions))
            : route["number"] is string number && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var theme) ? OfTheme(context.HttpContext.Request, region, catalogue, theme)
            : route["code"] is string item && catalogue.FindItem(item) is null ? OfItem(region, item)
            : null;
        return context.Result is null ? next() : Task.CompletedTask;
    }

    private RegionCatalogue? Serving(string code)
    {
        var current = store.Current;
        return regions.Serving(code).Select(r => current.Region(r.Code)).FirstOrDefault(c => c is not null);
    }

    private IActionResult? OfTheme(HttpRequest request, Region region, RegionCatalogue catalogue, int number)
    {
        if (catalogue.Adoption.Resolve(number) is var kept && kept != number && (catalogue.FindTheme(kept) is not null || IsRetired(catalogue, kept)))
        {
            var rest = request.Path.Value!.Split('/')[4..];
            return new RedirectResult($"/{string.Join('/', [region.Code, "themes", $"{kept}", .. rest])}{request.QueryString}", permanent: true);
        }

        return catalogue.FindTheme(number) is null && !IsRetired(catalogue, number) && ElsewhereView.OfTheme(region, number, store.Current, regions) is { } elsewhere
            ? Elsewhere(elsewhere)
            : null;
    }

    /// <summary>A theme the region has stopped has a page of its own that says why.</summary>
    private static bool IsRetired(RegionCatalogue catalogue, int number) => catalogue.Library.Document.Retired.Any(r => r.Number == number);

    private ViewResult? OfItem(Region region, string key) =>
        ElsewhereView.OfItem(region, key, store.Current, regions) is { } elsewhere ? Elsewhere(elsewhere) : null;

    private ViewResult Elsewhere(ElsewhereView view) => new()
    {
        ViewName = "/Pages/Published/_Elsewhere.cshtml",
        StatusCode = StatusCodes.Status404NotFound,
        ViewData = new ViewDataDictionary<ElsewhereView>(metadata, new ModelStateDictionary()) { Model = view },
    };
}
