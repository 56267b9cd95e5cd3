using Microsoft.AspNetCore.Http;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Certificates.Sheets;
using Suban.Components;
using Suban.Organisation;
using Suban.Portal.Published;

namespace Suban.Portal.Products;

/// <summary>Makes the products of a guide from the version of the catalogue its address names; nothing in them is written twice.</summary>
internal sealed class GuideProducts(PublishedRegion published, CatalogueArchive archive, ThemeOverviews overviews, Authorities authorities, Site site)
{
    private const string ServiceBureau = "service-bureau";
    private const string OneThingForm = "one-thing-application";

    /// <summary>Null where the region has no such version, or that version no such theme.</summary>
    public async Task<ProductSource?> FindAsync(string region, int number, int version, IQueryCollection query, CancellationToken cancel) =>
        published.Find(region) is { } current &&
        await archive.FindAsync(current.Code, version, cancel) is { } catalogue && catalogue.FindTheme(number) is { } theme
            ? SourceOf(region, catalogue, theme, query, outdated: version < current.Number)
            : null;

    public static Sheet Make(ProductSource whole, ProductKind kind, string? part)
    {
        var source = whole.For(kind);
        var blocks = kind.Key switch
        {
            "guide" => GuideSheet.Blocks(source),
            "notice" => NoticeSheet.Blocks(source),
            "form" => FormSheet.Blocks(source, filled: false),
            "sample" => FormSheet.Blocks(source, filled: true),
            "parts" => PartSheets.Blocks(source, part),
            "process" => ProcessSheet.Blocks(source),
            "code" => CodeSheet.Blocks(source),
            "handbook" => HandbookSheet.Blocks(source),
            _ => throw new InvalidOperationException($"{kind.Key} is no product."),
        };
        return new Sheet
        {
            Letterhead = source.Organ,
            Script = ScriptOf(source, kind, about: source.Theme),
            Title = TitleOf(source, kind),
            Subtitle = source.Theme.Name,
            Mark = MarkOf(source, kind),
            Footing = source.Footing,
            Blocks = [.. blocks],
        };
    }

    /// <summary>As it stands at the head: a form bears the name the region gives it.</summary>
    public static string TitleOf(ProductSource source, ProductKind kind) =>
        kind == ProductKind.Form || kind == ProductKind.Sample ? source.Catalogue.Library.FormTitle(OneThingForm) ?? kind.Title : kind.Title;

    /// <param name="about">The theme the sheet is about; null for a volume of many.</param>
    public static SheetScript? ScriptOf(ProductSource source, ProductKind kind, ThemeVersion? about)
    {
        var place = source.Mongolian($"region/{source.Region.Code}", source.Region.Name);
        string[] names = [.. new[] { source.Mongolian($"sheet/{kind.Key}", kind.Title), about is null ? null : source.Mongolian($"theme/{about.Number}", about.Name) }.OfType<string>()];
        return place is null && names.Length == 0 ? null : new SheetScript(place, names, source.MongolianFirst);
    }

    public static string? MarkOf(ProductSource source, ProductKind kind)
    {
        var marks = new[]
        {
            kind == ProductKind.Sample ? FormSheet.SampleMark : null,
            source.Outdated ? $"旧版（第 {source.Catalogue.Number} 版）：已有新版，请以现行版为准" : null,
        };
        return marks.All(m => m is null) ? null : string.Join("　", marks.OfType<string>());
    }

    public ProductSource SourceOf(string region, RegionCatalogue catalogue, ThemeVersion theme, IQueryCollection query, bool outdated)
    {
        var overview = overviews.Of(theme);
        var plan = PlanCompiler.Compile(theme, AnswerSet.Read(theme.Theme, query).Answers, KnownFacts.None);
        var answered = plan.Status is PlanStatus.Planned;
        var personal = answered && theme.Theme.Situations.Count > 0;
        var organ = authorities.Find(published.Region.Code, ServiceBureau);
        var answers = personal ? AnswerSet.Of(theme.Theme, plan).ToString() : "";
        return new ProductSource
        {
            Region = published.Region,
            Settings = published.Settings,
            Hall = published.Hall,
            Organ = organ?.Name ?? published.Region.Name + "政务服务大厅",
            OrganUnconfirmed = organ is { NeedsLocalConfirmation: true },
            Site = site,
            Catalogue = catalogue,
            Theme = theme,
            Plan = answered ? plan : overview.Widest,
            Always = answered
                ? plan.Materials.Where(m => m.Required).Select(m => m.Id).Concat(plan.Components.Select(c => c.Key)).ToHashSet()
                : overview.AlwaysMaterials.Concat(overview.AlwaysComponents).ToHashSet(),
            Personal = personal,
            Overview = overview,
            Address = published.Outside($"/{region}/themes/{theme.Number}/v{catalogue.Number}{(personal ? "?" + answers : "")}"),
            Answers = answers,
            Outdated = outdated,
        };
    }
}
