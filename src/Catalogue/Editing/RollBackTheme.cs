using Suban.Kernel;

namespace Suban.Catalogue.Editing;

/// <summary>Puts an earlier text of a theme into force again (回退版本), as a new edition.</summary>
public sealed class RollBackTheme(AppDbContext db, CatalogueAmendment amendment)
{
    public async Task<Outcome<ThemeRolledBack>> RunAsync(
        int number, int to, string by, string reason, PreparedCatalogue prepared, ProcessContext process, CancellationToken cancel)
    {
        if (await db.EditionAsync(process.Region, number, to, cancel) is not { } earlier)
        {
            return EditingRefusals.NoEdition;
        }

        var row = await db.EditedAsync(process.Region, number, cancel);
        var outcome = await amendment.PublishAsync(prepared, process, cancel);
        if (!outcome.TryGet(out var version))
        {
            return outcome.Refusal;
        }

        db.Add(new ThemeEdition
        {
            Region = process.Region,
            Number = number,
            Edition = row.NextEdition(),
            Text = earlier.Text,
            Origin = ThemeOrigin.Editor,
            ThemeDraftId = earlier.ThemeDraftId,
            CatalogueNumber = version.Number,
            PublishedAt = process.Now,
            PublishedByName = by,
            Reason = reason,
        });
        row.Publish(row.NextEdition(), ThemeOrigin.Editor);
        _ = row.Resume();
        var rolled = new ThemeRolledBack(process.Region, number, to, row.Edition, version.Number);
        db.Record(EditingRows.Stream(process.Region, number), rolled, process);
        return rolled;
    }
}
