using Suban.Kernel;

namespace Suban.Catalogue.Editing;

/// <summary>Offers a suspended or withdrawn theme again (恢复办理), in the text it had.</summary>
public sealed class ResumeTheme(AppDbContext db, CatalogueAmendment amendment)
{
    public async Task<Outcome<ThemeResumed>> RunAsync(
        int number, PreparedCatalogue prepared, ProcessContext process, CancellationToken cancel)
    {
        var row = await db.EditedAsync(process.Region, number, cancel);
        if (row.Resume().Refusal is { } refusal)
        {
            return refusal;
        }

        if ((await amendment.PublishAsync(prepared, process, cancel)).Refusal is { } unpublished)
        {
            return unpublished;
        }

        var resumed = new ThemeResumed(process.Region, number);
        db.Record(EditingRows.Stream(process.Region, number), resumed, process);
        return resumed;
    }
}
