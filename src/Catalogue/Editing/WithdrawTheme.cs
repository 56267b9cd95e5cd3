using Suban.Catalogue.Adopting;
using Suban.Kernel;

namespace Suban.Catalogue.Editing;

/// <summary>Takes a theme out of the region's list for good (主题下架), where the list stays as long as it has to be.</summary>
public sealed class WithdrawTheme(AppDbContext db, CatalogueAmendment amendment)
{
    /// <param name="text">The text in force; null where the theme is suspended and its text is kept already.</param>
    /// <param name="minimum">The number of themes the region has to have.</param>
    public async Task<Outcome<ThemeWithdrawn>> RunAsync(
        int number, StopOrder order, string? text, int minimum, PreparedCatalogue prepared, ProcessContext process, CancellationToken cancel)
    {
        var row = await db.EditedAsync(process.Region, number, cancel);
        var today = RegionTime.DateOf(process.Now);
        if (row.Withdraw(order.Reason, order.Go, today).Refusal is { } refusal)
        {
            return refusal;
        }

        // A theme that was struck in favour of another still counts, as its number leads on.
        var left = RegionDocument.Of(prepared.Library, prepared.Adoption).Themes.Count;
        if (left + prepared.Adoption.Retired.Count(r => r.Suspended) + prepared.Adoption.Merged.Count < minimum)
        {
            return EditingRefusals.TooFew(minimum);
        }

        if ((await amendment.PublishAsync(prepared, process, cancel)).Refusal is { } unpublished)
        {
            return unpublished;
        }

        if (text is not null)
        {
            PublishTheme.KeepFile(db, row, text, process);
        }

        var withdrawn = new ThemeWithdrawn(process.Region, number, today, order.Go);
        db.Record(EditingRows.Stream(process.Region, number), withdrawn, process);
        return withdrawn;
    }
}
