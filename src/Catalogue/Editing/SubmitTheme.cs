using Suban.Catalogue.Publishing;
using Suban.Kernel;

namespace Suban.Catalogue.Editing;

/// <summary>Sends a draft to the departments taking part (送部门审核), once nothing blocks it.</summary>
public sealed class SubmitTheme(AppDbContext db, CatalogueStore catalogue)
{
    /// <param name="verdict">What the checks said to the state the editor saw.</param>
    public async Task<Outcome<ThemeSubmitted>> RunAsync(
        int number, int seenRevision, ThemeVerdict verdict, ProcessContext process, CancellationToken cancel)
    {
        if (await db.DraftAsync(process.Region, number, cancel) is not { } draft)
        {
            return EditingRefusals.NoDraft;
        }

        if (draft.Revision != seenRevision)
        {
            return EditingRefusals.BothChanged(draft.ChangedByName, []);
        }

        var theme = ThemeText.ThemeOf(draft.Text);
        if (draft.BaseText is { } before && ThemeText.Same(ThemeText.ThemeOf(before), theme))
        {
            return EditingRefusals.Same;
        }

        if (verdict.Blocks.Count > 0)
        {
            return EditingRefusals.Blocked(verdict.Blocks);
        }

        if (draft.Submit().Refusal is { } refusal)
        {
            return refusal;
        }

        var items = catalogue.Current.Region(process.Region);
        var submitted = new ThemeSubmitted(process.Region, number, TakingPart.Of(theme, key => items?.ItemLibrary.FindItem(key)));
        db.Record(EditingRows.Stream(process.Region, number), submitted, process);
        return submitted;
    }
}
