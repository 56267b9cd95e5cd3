using Suban.Catalogue.Phrases;
using Suban.Catalogue.Publishing;

namespace Suban.Catalogue.Editing;

/// <summary>Where a thing of the library is used (何处使用): what is used cannot be taken away.</summary>
/// <param name="Items">Keys of the items.</param>
/// <param name="Themes">Numbers of the themes, by way of those items.</param>
public sealed record LibraryUse(IReadOnlyList<string> Items, IReadOnlyList<int> Themes)
{
    public bool IsUsed => Items.Count + Themes.Count > 0;

    public static LibraryUse OfItem(RegionCatalogue region, string key) => new([], ThemesOf(region, [key]));

    public static LibraryUse OfMaterial(RegionCatalogue region, string id) =>
        By(region, i => i.Materials.Concat(i.Commitment?.Adds ?? []).Any(m => m.Material == id) ||
            i.Consumes.Any(c => region.Library.PaperOf(c.Certificate).Id == id));

    public static LibraryUse OfElement(RegionCatalogue region, string id) => By(region, i => i.Asks.Any(a => a.Element == id));

    public static LibraryUse OfCertificate(RegionCatalogue region, string key) =>
        By(region, i => i.Issues.Contains(key) || i.Consumes.Any(c => c.Certificate == key) ||
            i.Materials.Any(m => region.Library.FindMaterial(m.Material)?.ReplacedBy.Contains(key) is true));

    /// <summary>The items whose examiners are offered an opinion.</summary>
    public static LibraryUse OfOpinion(RegionCatalogue region, StandardPhrase phrase) =>
        By(region, i => phrase.General || i.Opinions.Contains(phrase.Key));

    /// <summary>The items that ask for a paper a defect is offered for.</summary>
    public static LibraryUse OfDefect(RegionCatalogue region, StandardPhrase phrase)
    {
        var papers = region.Library.Document.Materials.Where(m => phrase.General || m.Defects.Contains(phrase.Key)).Select(m => m.Id).ToHashSet();
        return By(region, i => i.Materials.Concat(i.Commitment?.Adds ?? []).Any(m => papers.Contains(m.Material)));
    }

    private static LibraryUse By(RegionCatalogue region, Func<HandlingItem, bool> uses)
    {
        IReadOnlyList<string> items = [.. region.ItemLibrary.Document.Items.Where(uses).Select(i => i.Key)];
        return new LibraryUse(items, ThemesOf(region, items));
    }

    private static IReadOnlyList<int> ThemesOf(RegionCatalogue region, IReadOnlyList<string> items) =>
        [.. region.Themes.Where(t => t.Theme.Parts.Any(p => items.Contains(p.Item))).Select(t => t.Number)];
}
