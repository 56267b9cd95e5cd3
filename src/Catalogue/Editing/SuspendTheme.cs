using Suban.Kernel;

namespace Suban.Catalogue.Editing;

/// <summary>Why a theme is not offered, and where its readers go instead.</summary>
public sealed record StopOrder(string Reason, string? Go);

/// <summary>Stops offering a theme for a time (暂停办理). Its open cases go on under the version they were accepted with.</summary>
public sealed class SuspendTheme(AppDbContext db, CatalogueAmendment amendment)
{
    /// <param name="text">The text in force, kept for the day it is offered again.</param>
    public async Task<Outcome<ThemeSuspended>> RunAsync(
        int number, StopOrder order, string text, PreparedCatalogue prepared, ProcessContext process, CancellationToken cancel)
    {
        var row = await db.EditedAsync(process.Region, number, cancel);
        var today = RegionTime.DateOf(process.Now);
        if (row.Suspend(order.Reason, order.Go, today).Refusal is { } refusal)
        {
            return refusal;
        }

        if ((await amendment.PublishAsync(prepared, process, cancel)).Refusal is { } unpublished)
        {
            return unpublished;
        }

        PublishTheme.KeepFile(db, row, text, process);
        var suspended = new ThemeSuspended(process.Region, number, today, order.Go);
        db.Record(EditingRows.Stream(process.Region, number), suspended, process);
        return suspended;
    }
}
