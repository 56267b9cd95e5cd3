using Suban.Kernel;

namespace Suban.Catalogue.Editing;

/// <summary>Hands a theme back to the content folder (交还文件): what the file says comes into force, and every import follows it again.</summary>
public sealed class ReturnThemeToFile(AppDbContext db, CatalogueAmendment amendment)
{
    /// <param name="text">What the region takes from the library.</param>
    public async Task<Outcome<ThemeReturnedToFile>> RunAsync(
        int number, string by, string text, PreparedCatalogue prepared, ProcessContext process, CancellationToken cancel)
    {
        var row = await db.EditedAsync(process.Region, number, cancel);
        if (row.Origin is ThemeOrigin.File)
        {
            return EditingRefusals.FromFile;
        }

        var outcome = await amendment.PublishAsync(prepared, process, cancel);
        if (outcome.Refusal is { } refusal && refusal.Code != EditingRefusals.Same.Code)
        {
            return refusal;
        }

        db.Add(new ThemeEdition
        {
            Region = process.Region,
            Number = number,
            Edition = row.NextEdition(),
            Text = text,
            Origin = ThemeOrigin.File,
            CatalogueNumber = outcome.TryGet(out var version) ? version.Number : prepared.BaseNumber,
            PublishedAt = process.Now,
            PublishedByName = by,
        });
        row.Publish(row.NextEdition(), ThemeOrigin.File);
        row.FileText = text;
        _ = row.Resume();
        var returned = new ThemeReturnedToFile(process.Region, number);
        db.Record(EditingRows.Stream(process.Region, number), returned, process);
        return returned;
    }
}
