using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Catalogue.Editing;

/// <summary>Throws a draft away (放弃编制稿); what is published stays as it is.</summary>
public sealed class DiscardThemeDraft(AppDbContext db)
{
    public async Task<Outcome<ThemeDraftDiscarded>> RunAsync(int number, int seenRevision, ProcessContext process, CancellationToken cancel)
    {
        if (await db.DraftAsync(process.Region, number, cancel) is not { } draft)
        {
            return EditingRefusals.NoDraft;
        }

        if (draft.Revision != seenRevision)
        {
            return EditingRefusals.BothChanged(draft.ChangedByName, []);
        }

        await RemoveAsync(db, draft, cancel);
        var discarded = new ThemeDraftDiscarded(process.Region, number);
        db.Record(EditingRows.Stream(process.Region, number), discarded, process);
        return discarded;
    }

    internal static async Task RemoveAsync(AppDbContext db, ThemeDraft draft, CancellationToken cancel)
    {
        db.RemoveRange(await db.Set<ThemeSave>().Where(s => s.ThemeDraftId == draft.ThemeDraftId).ToListAsync(cancel));
        db.Remove(draft);
    }
}
