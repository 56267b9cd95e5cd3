using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Adopting;
using Suban.Catalogue.Editing;
using Suban.Kernel;

namespace Suban.Catalogue.Publishing;

/// <summary>Publishes what a region adds to its list, themes apart, as its next version.</summary>
public sealed class AdoptionAmendment(AppDbContext db, CatalogueStore store, PublishCatalogue publish)
{
    /// <returns>Why it could not be published; null where it was.</returns>
    internal async Task<Refusal?> PublishAsync(Func<RegionAdoption, RegionAdoption> change, ProcessContext process, CancellationToken cancel)
    {
        if (store.Current.Region(process.Region) is not { } region)
        {
            return EditingRefusals.NoCatalogue;
        }

        return await db.Set<CatalogueVersion>().Where(v => v.Region == process.Region).MaxAsync(v => (int?)v.Number, cancel) == region.Number
            ? (await publish.AmendAsync(ThemeChecker.LibraryOf(region), change(region.Adoption), process, cancel)).Refusal
            : EditingRefusals.Moved;
    }
}
