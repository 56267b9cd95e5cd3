using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Drafts;

/// <summary>Takes an uploaded file out of a draft again (删除文件).</summary>
public sealed class RemoveMaterial(AppDbContext db)
{
    public async Task<Outcome<MaterialRemoved>> RunAsync(
        Reader reader, Guid draftId, Guid caseFileId, ProcessContext process, CancellationToken cancel)
    {
        var draft = await db.HoldDraftAsync(draftId, cancel);
        if (draft is null || !reader.MayFill(draft))
        {
            return DraftRefusals.NotFound;
        }

        var file = await db.Set<CaseFile>().SingleOrDefaultAsync(f => f.CaseId == draftId && f.CaseFileId == caseFileId, cancel);
        if (file is null)
        {
            return DraftRefusals.UnknownFile;
        }

        db.Remove(file);
        draft.Keep(process.Now);
        var removed = new MaterialRemoved(draftId, file.MaterialId, caseFileId);
        db.Record(CaseRows.Stream(draftId), removed, process);
        return removed;
    }
}
