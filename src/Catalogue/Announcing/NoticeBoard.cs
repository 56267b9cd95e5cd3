using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Editing;
using Suban.Catalogue.Publishing;
using Suban.Kernel;

namespace Suban.Catalogue.Announcing;

/// <summary>Puts the notices that are out into the next version of the region's catalogue, from which every page is made.</summary>
public sealed class NoticeBoard(AppDbContext db, CatalogueStore store, PublishCatalogue publish)
{
    /// <returns>Why they could not be published; null where they were.</returns>
    internal async Task<Refusal?> PublishAsync(ProcessContext process, CancellationToken cancel)
    {
        if (store.Current.Region(process.Region) is not { } region)
        {
            return NoticeRefusals.NoCatalogue;
        }

        if (await db.Set<CatalogueVersion>().Where(v => v.Region == process.Region).MaxAsync(v => (int?)v.Number, cancel) != region.Number)
        {
            return EditingRefusals.Moved;
        }

        // The row that is being changed is among them, as it will be.
        var rows = await db.Set<NoticeDraft>().Where(n => n.Region == process.Region).ToListAsync(cancel);
        var adoption = region.Adoption with
        {
            Announced = [.. rows.Where(n => n.Stage is NoticeStage.Published).OrderBy(n => n.NoticeDraftId).Select(n => n.ToNotice())],
        };
        return (await publish.AmendAsync(ThemeChecker.LibraryOf(region), adoption, process, cancel)).Refusal;
    }
}
