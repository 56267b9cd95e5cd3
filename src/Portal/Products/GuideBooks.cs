using System.Globalization;
using Microsoft.AspNetCore.Http;
using Suban.Catalogue;
using Suban.Catalogue.Publishing;
using Suban.Certificates.Sheets;
using Suban.Portal.Published;

namespace Suban.Portal.Products;

/// <summary>The guides of a region in one volume, with contents and everybody to call: for halls and for those who help others.</summary>
internal sealed class GuideBooks(PublishedRegion published, CatalogueArchive archive, GuideProducts products)
{
    /// <param name="chosen">Numbers of themes, <c>8,36</c>; all of them where it names none.</param>
    /// <returns>Null where the region has no such version, or none of the themes.</returns>
    public async Task<GuideBook?> MakeAsync(string region, int version, string? chosen, CancellationToken cancel)
    {
        if (published.Find(region) is not { } current || await archive.FindAsync(current.Code, version, cancel) is not { } catalogue)
        {
            return null;
        }

        var numbers = Numbers(chosen);
        var sources = catalogue.Themes.Where(t => chosen is null || numbers.Contains(t.Number))
            .Select(t => products.SourceOf(region, catalogue, t, QueryCollection.Empty, version < current.Number).For(ProductKind.Handbook)).ToList();
        return sources is [var first, ..] ? new GuideBook(Of(sources, first), catalogue) : null;
    }

    private static Sheet Of(List<ProductSource> sources, ProductSource first) => new()
    {
        Letterhead = first.Organ,
        Script = GuideProducts.ScriptOf(first, ProductKind.Handbook, about: null),
        Title = ProductKind.Handbook.Title,
        Subtitle = $"{first.Region.Name}“一件事”办事指南（{sources.Count} 项）",
        Mark = GuideProducts.MarkOf(first, ProductKind.Handbook),
        Footing = $"指南第 {first.Catalogue.Number} 版　{first.PublishedOn}由{first.Settings.PublishingBody}公布　电话、地址以本地确认为准",
        Blocks =
        [
            new SheetContents([.. sources.Select(s => new SheetEntry($"{s.Theme.Number}　{s.Theme.Name}", $"t{s.Theme.Number}")), new SheetEntry("联系方式", "contacts")]),
            .. sources.SelectMany(s => GuideSheet.Blocks(s).Prepend(new SheetTitle(s.Theme.Name, $"主题 {s.Theme.Number} 号", $"t{s.Theme.Number}"))),
            new SheetTitle("联系方式", first.Region.Name, "contacts"),
            .. Places.Contacts(first, sources.SelectMany(s => s.Plan.Components.Select(c => s.Theme.Library.Authority(c.Authority)))),
        ],
    };

    private static HashSet<int> Numbers(string? chosen) =>
        [.. (chosen ?? "").Split(',').Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)];
}

/// <summary>A volume, with the version it is of.</summary>
internal sealed record GuideBook(Sheet Sheet, RegionCatalogue Catalogue);
