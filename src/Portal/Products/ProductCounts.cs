using Microsoft.AspNetCore.Http;
using Suban.Catalogue.Counting;
using Suban.Catalogue.Publishing;
using Suban.Certificates.Sheets;

namespace Suban.Portal.Products;

/// <summary>Counts openings by a code and files taken along; who it was is not asked.</summary>
internal sealed class ProductCounts(ProductTally tally)
{
    /// <summary>The theme's number under which the volume of all guides is counted.</summary>
    public const int AllThemes = 0;

    public void Scanned(HttpRequest request, ProductSource source)
    {
        if (IsFirst(request) && ProductKind.Find($"{request.Query[ProductSource.CodeMark]}") is { } kind)
        {
            tally.Scan(Of(source.Catalogue, source.Theme.Number, kind));
        }
    }

    public void Downloaded(HttpRequest request, RegionCatalogue catalogue, int theme, ProductKind kind)
    {
        if (IsFirst(request))
        {
            tally.Download(Of(catalogue, theme, kind));
        }
    }

    private static CountedProduct Of(RegionCatalogue catalogue, int theme, ProductKind kind) => new(catalogue.Code, theme, catalogue.Number, kind.Key);

    /// <summary>A viewer that turns pages asks for the same file piece by piece.</summary>
    private static bool IsFirst(HttpRequest request) => HttpMethods.IsGet(request.Method) &&
        (request.GetTypedHeaders().Range is not { } range || range.Ranges.Any(r => r.From is null or 0));
}
