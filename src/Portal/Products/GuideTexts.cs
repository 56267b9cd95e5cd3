using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Translating;
using Suban.Certificates.Sheets;

namespace Suban.Portal.Products;

/// <summary>What a guide says in words, section by section, as far as it can stand in a second script.</summary>
/// <param name="Heading">Null for what stands before the first heading.</param>
internal sealed record GuideTexts(ThingText? Heading, IReadOnlyList<ThingText> Lines)
{
    public static IReadOnlyList<GuideTexts> Of(ThemeVersion theme, ThemeOverview overview)
    {
        var (texts, plan, materials) = (ThemeTexts.Of(theme.Theme), overview.Widest, overview.Materials);
        return
        [
            new(null, texts.Summary),
            Section(SheetWords.Who, texts.Who),
            Section(SheetWords.Bring, materials.ToPrepare.Concat(materials.Sometimes).Select(m => new ThingText($"material/{m.Id}", m.Name))),
            Section(SheetWords.Process, plan.Components.Select(c => new ThingText($"item/{c.Key}", c.Name))),
            Section(SheetWords.Result, plan.CertificatesOut.Select(c => new ThingText($"certificate/{c.Kind}", c.Name)).Concat(texts.Benefits)),
            Section(SheetWords.Ask, []),
            Section(SheetWords.Basis, []),
        ];
    }

    /// <summary>One section's released texts in Mongolian script, the heading first; none where none are released.</summary>
    public IReadOnlyList<string> Mongolian(CatalogueLibrary library) =>
        [.. (Heading is null ? Lines : Lines.Prepend(Heading)).Select(t => library.Mongolian(t.Thing, t.Chinese)).OfType<string>()];

    private static GuideTexts Section(string key, IEnumerable<ThingText> lines) => new(HeadingOf(key), [.. lines]);

    private static ThingText HeadingOf(string key) => new($"words/{key}", SheetWords.Chinese(key));
}
