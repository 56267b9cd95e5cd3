using Suban.Catalogue.Publishing;
using Suban.Catalogue.Translating;
using Suban.Certificates.Sheets;
using Suban.Organisation;

namespace Suban.Workbench.Catalog;

/// <summary>The names and texts a region shows in both scripts, those of its printed sheets included.</summary>
internal sealed class NamesToTranslate(CatalogueStore catalogue, Regions regions, TranslationQueries translations)
{
    /// <summary>Null where the region publishes nothing.</summary>
    public async Task<TranslationList?> OfAsync(string region, CancellationToken cancel) => catalogue.Current.Region(region) is { } published
        ? TranslationList.Of(
            published,
            [
                (TranslationKind.Region, new ThingText($"region/{region}", regions.Find(region)?.Name ?? region)),
                .. ProductKind.All.Select(k => (TranslationKind.Sheet, new ThingText($"sheet/{k.Key}", k.Title))),
                .. SheetWords.Headings.Select(h => (TranslationKind.Guide, new ThingText($"words/{h.Key}", h.Chinese))),
            ],
            await translations.WrittenAsync(region, cancel))
        : null;

    /// <summary>How many are released, or taken back, and not published yet.</summary>
    public async Task<int> UnpublishedAsync(string region, CancellationToken cancel)
    {
        var published = catalogue.Current.Region(region)?.Adoption.Translated ?? [];
        var released = (await translations.WrittenAsync(region, cancel)).Values.Where(t => t.State is TranslationState.Final).ToList();
        return released.Except(published).Concat(published.Except(released)).DistinctBy(t => t.Thing).Count();
    }
}
