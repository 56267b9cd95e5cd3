using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Drafts;

/// <summary>A clerk opened the draft with the code the applicant showed.</summary>
public sealed record DraftOpenedAtWindow(Guid DraftId, Guid ClerkId);

/// <summary>Opens an applicant's draft at the window by its code (草稿码), so that both fill in the same one.</summary>
public sealed class OpenDraftAtWindow(AppDbContext db)
{
    public async Task<Outcome<DraftOpenedAtWindow>> RunAsync(Reader reader, string code, ProcessContext process, CancellationToken cancel)
    {
        var draft = await db.Set<Draft>().SingleOrDefaultAsync(d => d.Code == code, cancel);
        if (draft is null || !reader.Has(Role.WindowClerk) || !draft.Region.StartsWith(reader.RegionScope, StringComparison.Ordinal))
        {
            return DraftRefusals.CodeUnknown;
        }

        draft.Help(reader.AccountId);
        var opened = new DraftOpenedAtWindow(draft.DraftId, reader.AccountId);
        db.Record(CaseRows.Stream(draft.DraftId), opened, process);
        return opened;
    }
}
