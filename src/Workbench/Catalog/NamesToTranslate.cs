using Suban.Catalogue.Publishing;
using Suban.Catalogue.Translating;
using Suban.Certificates.Sheets;
using Suban.Organisation;

namespace Suban.Workbench.Catalog;

/// <summary>The names a region shows in both scripts, those of its printed sheets included.</summary>
internal sealed class NamesToTranslate(CatalogueStore catalogue, Regions regions)
{
    /// <summary>Null where the region publishes nothing.</summary>
    public TranslationList? Of(string region) => catalogue.Current.Region(region) is { } published
        ? TranslationList.Of(published, regions.Find(region)?.Name ?? region, ProductKind.All.Select(k => (k.Key, k.Title)))
        : null;
}
