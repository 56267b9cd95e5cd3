using Microsoft.EntityFrameworkCore;
using Suban.Cases.Drafts;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Signing;

/// <summary>Takes somebody off those who sign (取消共同签字); whom the items ask for stays to be asked again.</summary>
public sealed class RemoveSigner(AppDbContext db)
{
    public async Task<Outcome<SignerRemoved>> RunAsync(Reader reader, Guid draftId, Guid signerId, ProcessContext process, CancellationToken cancel)
    {
        var draft = await db.HoldDraftAsync(draftId, cancel);
        if (draft is null || !reader.MayFill(draft)
            || await db.Set<DraftSigner>().SingleOrDefaultAsync(s => s.SignerId == signerId && s.DraftId == draftId, cancel) is not { } signer)
        {
            return DraftRefusals.NotFound;
        }

        db.Remove(signer);
        draft.CountSigners(-1);
        var removed = new SignerRemoved(draftId, signerId);
        db.Record(CaseRows.Stream(draftId), removed, process);
        return removed;
    }
}
