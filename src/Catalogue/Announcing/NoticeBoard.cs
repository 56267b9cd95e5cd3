using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Publishing;
using Suban.Kernel;

namespace Suban.Catalogue.Announcing;

/// <summary>Puts the notices that are out into the next version of the region's catalogue, from which every page is made.</summary>
public sealed class NoticeBoard(AppDbContext db, CatalogueStore store, AdoptionAmendment amendment)
{
    /// <returns>Why they could not be published; null where they were.</returns>
    internal async Task<Refusal?> PublishAsync(ProcessContext process, CancellationToken cancel)
    {
        if (store.Current.Region(process.Region) is null)
        {
            return NoticeRefusals.NoCatalogue;
        }

        // The row that is being changed is among them, as it will be.
        var rows = await db.Set<NoticeDraft>().Where(n => n.Region == process.Region).ToListAsync(cancel);
        return await amendment.PublishAsync(
            adoption => adoption with
            {
                Announced = [.. rows.Where(n => n.Stage is NoticeStage.Published).OrderBy(n => n.NoticeDraftId).Select(n => n.ToNotice())],
            },
            process, cancel);
    }
}
