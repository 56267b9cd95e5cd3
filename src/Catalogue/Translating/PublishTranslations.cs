using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Publishing;
using Suban.Kernel;

namespace Suban.Catalogue.Translating;

/// <summary>Puts all released texts into the next version of the region's catalogue at once (公布译文): one version for many texts.</summary>
public sealed class PublishTranslations(AppDbContext db, AdoptionAmendment amendment)
{
    public async Task<Outcome<TranslationsPublished>> RunAsync(ProcessContext process, CancellationToken cancel)
    {
        var released = await db.ReleasedAsync(process.Region, cancel);
        if (await amendment.PublishAsync(adoption => adoption with { Translated = released }, process, cancel) is { } refusal)
        {
            return refusal.Code == CatalogueImport.Unchanged ? TranslationRefusals.NothingNew : refusal;
        }

        var published = new TranslationsPublished(process.Region, released.Count);
        db.Record(TranslationRows.Stream(process.Region), published, process);
        return published;
    }
}
