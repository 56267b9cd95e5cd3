using Suban.Catalogue.Mistakes;
using Suban.Kernel;
using Suban.Organisation;

namespace Suban.Catalogue.Editing;

/// <summary>
/// Puts a draft into force on its day (主题发布): the next version of the region's catalogue, and the next edition of the theme, without
/// the mistakes it was to mend.
/// </summary>
public sealed class PublishTheme(AppDbContext db, CatalogueAmendment amendment, TellParty tell)
{
    /// <param name="prepared">The region's document with the draft's theme.</param>
    /// <param name="revision">The state of the draft it was made from.</param>
    public async Task<Outcome<ThemePublished>> RunAsync(
        int number, int revision, PreparedCatalogue prepared, string by, ProcessContext process, CancellationToken cancel)
    {
        if (await db.DraftAsync(process.Region, number, cancel) is not { } draft)
        {
            return EditingRefusals.NoDraft;
        }

        if (draft.Revision != revision || draft.Stage is not ThemeStage.Scheduled)
        {
            return EditingRefusals.StageMoved(draft.Stage);
        }

        if (draft.PublishOn > RegionTime.DateOf(process.Now))
        {
            return EditingRefusals.NotDue;
        }

        var outcome = await amendment.PublishAsync(prepared, process, cancel);
        if (!outcome.TryGet(out var version))
        {
            return outcome.Refusal;
        }

        var row = await db.EditedAsync(process.Region, number, cancel);
        if (draft.BaseText is { } file)
        {
            KeepFile(db, row, file, process);
        }

        var edition = new ThemeEdition
        {
            Region = process.Region,
            Number = number,
            Edition = row.NextEdition(),
            Text = draft.Text,
            Origin = ThemeOrigin.Editor,
            ThemeDraftId = draft.ThemeDraftId,
            CatalogueNumber = version.Number,
            PublishedAt = process.Now,
            PublishedByName = by,
        };
        db.Add(edition);
        row.Publish(edition.Edition, ThemeOrigin.Editor);
        _ = row.Resume();
        await MistakeRows.CloseMendedAsync(db, tell, number, version.Number, by, process, cancel);
        await DiscardThemeDraft.RemoveAsync(db, draft, cancel);
        var published = new ThemePublished(process.Region, number, edition.Edition, version.Number);
        db.Record(EditingRows.Stream(process.Region, number), published, process);
        return published;
    }

    /// <summary>The text of the file becomes the first edition before anything else happens to the theme, to be gone back to.</summary>
    internal static void KeepFile(AppDbContext db, EditedTheme row, string file, ProcessContext process)
    {
        if (row.Edition > 0)
        {
            return;
        }

        row.FileText ??= file;
        db.Add(new ThemeEdition
        {
            Region = row.Region,
            Number = row.Number,
            Edition = row.NextEdition(),
            Text = file,
            Origin = ThemeOrigin.File,
            PublishedAt = process.Now,
            PublishedByName = "目录文件",
        });
        row.Publish(row.NextEdition(), ThemeOrigin.File);
    }
}
