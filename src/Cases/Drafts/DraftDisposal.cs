using Microsoft.EntityFrameworkCore;
using Suban.Cases.Signing;
using Suban.Kernel;

namespace Suban.Cases.Drafts;

/// <summary>Takes a draft away with its answers and its list of files; the stored files themselves are swept when nothing names them.</summary>
internal static class DraftDisposal
{
    public static async Task DiscardAsync(AppDbContext db, Guid draftId, CancellationToken cancel)
    {
        await db.Set<CaseFile>().Where(f => f.CaseId == draftId).ExecuteDeleteAsync(cancel);
        await db.Set<CaseMaterial>().Where(m => m.CaseId == draftId).ExecuteDeleteAsync(cancel);
        await db.Set<DraftSigner>().Where(s => s.DraftId == draftId).ExecuteDeleteAsync(cancel);
        await db.Set<CaseForm>().Where(f => f.CaseId == draftId).ExecuteDeleteAsync(cancel);
        await db.Set<Draft>().Where(d => d.DraftId == draftId).ExecuteDeleteAsync(cancel);
    }
}
