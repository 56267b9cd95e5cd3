using Suban.Kernel;

namespace Suban.Cases.Drafts;

/// <summary>Takes away a draft that nobody changed for 90 days (草稿过期).</summary>
public sealed class ExpireDraft(AppDbContext db)
{
    public async Task<Outcome<DraftDeleted>> RunAsync(Guid draftId, ProcessContext process, CancellationToken cancel)
    {
        var draft = await db.HoldDraftAsync(draftId, cancel);
        if (draft is null || draft.ExpiresAt > process.Now)
        {
            return DraftRefusals.NotFound;
        }

        await DraftDisposal.DiscardAsync(db, draftId, cancel);
        db.Entry(draft).State = Microsoft.EntityFrameworkCore.EntityState.Detached;
        var deleted = new DraftDeleted(draftId, Expired: true);
        db.Record(CaseRows.Stream(draftId), deleted, process);
        return deleted;
    }
}
