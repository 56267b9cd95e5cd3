using Microsoft.EntityFrameworkCore;
using Suban.Cases.Drafts;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Supplement;

/// <summary>Takes away a file that was put ready for a notice and not yet handed in (删除补正文件).</summary>
public sealed class RemoveSupplement(AppDbContext db)
{
    public async Task<Outcome<SupplementRemoved>> RunAsync(
        Reader reader, Guid noticeId, Guid caseFileId, ProcessContext process, CancellationToken cancel)
    {
        var notice = await db.HoldNoticeAsync(reader, noticeId, cancel);
        if (notice is null)
        {
            return CaseRefusals.CaseNotFound;
        }

        var file = await db.Set<SupplementFile>().SingleOrDefaultAsync(f => f.NoticeId == noticeId && f.CaseFileId == caseFileId, cancel);
        if (file is null)
        {
            return DraftRefusals.UnknownFile;
        }

        db.Remove(file);
        var removed = new SupplementRemoved(notice.CaseId, noticeId, file.MaterialId, caseFileId);
        db.Record(CaseRows.Stream(notice.CaseId), removed, process);
        return removed;
    }
}
