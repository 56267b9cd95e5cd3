using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Drafts;

/// <summary>Deletes a draft (删除草稿) with everything typed and uploaded.</summary>
public sealed class DeleteDraft(AppDbContext db)
{
    public async Task<Outcome<DraftDeleted>> RunAsync(Reader reader, Guid draftId, ProcessContext process, CancellationToken cancel)
    {
        var draft = await db.HoldDraftAsync(draftId, cancel);
        if (draft is null || !reader.MayFill(draft))
        {
            return DraftRefusals.NotFound;
        }

        await DraftDisposal.DiscardAsync(db, draftId, cancel);
        db.Entry(draft).State = Microsoft.EntityFrameworkCore.EntityState.Detached;
        var deleted = new DraftDeleted(draftId, Expired: false);
        db.Record(CaseRows.Stream(draftId), deleted, process);
        return deleted;
    }
}
