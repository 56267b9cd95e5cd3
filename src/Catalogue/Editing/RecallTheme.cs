using Suban.Kernel;

namespace Suban.Catalogue.Editing;

/// <summary>Takes a draft back to be changed (退回编制). Opinions given so far count again only if nothing is changed.</summary>
public sealed class RecallTheme(AppDbContext db)
{
    public async Task<Outcome<ThemeRecalled>> RunAsync(int number, ProcessContext process, CancellationToken cancel)
    {
        if (await db.DraftAsync(process.Region, number, cancel) is not { } draft)
        {
            return EditingRefusals.NoDraft;
        }

        var from = draft.Stage;
        if (draft.Recall().Refusal is { } refusal)
        {
            return refusal;
        }

        var recalled = new ThemeRecalled(process.Region, number, from);
        db.Record(EditingRows.Stream(process.Region, number), recalled, process);
        return recalled;
    }
}
