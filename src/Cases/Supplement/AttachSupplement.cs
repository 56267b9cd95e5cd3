using Microsoft.EntityFrameworkCore;
using Suban.Cases.Drafts;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Supplement;

/// <summary>Puts one uploaded file ready for an open notice (上传补正材料); <see cref="SupplyMaterials"/> hands all of them in together.</summary>
public sealed class AttachSupplement(AppDbContext db, FileStore files)
{
    public async Task<Outcome<SupplementAttached>> RunAsync(
        Reader reader, Guid noticeId, string materialId, StoredFile file, ProcessContext process, CancellationToken cancel)
    {
        var notice = await db.HoldNoticeAsync(reader, noticeId, cancel);
        if (notice is null)
        {
            return CaseRefusals.CaseNotFound;
        }

        if (SupplyMaterials.CheckOpen(notice, process.Now) is { } closed)
        {
            return closed;
        }

        if (notice.Items.FirstOrDefault(item => item.MaterialId == materialId) is not { } asked)
        {
            return CaseRefusals.UnknownMaterial;
        }

        var there = await db.Set<SupplementFile>().Where(f => f.NoticeId == noticeId && f.MaterialId == materialId).ToListAsync(cancel);
        if (there.Count >= AttachMaterial.MostFiles)
        {
            return DraftRefusals.TooManyFiles(asked.MaterialName, AttachMaterial.MostFiles);
        }

        // The same picture sent twice over a bad connection is one file.
        if (there.Find(f => f.ContentHash == file.Sha256) is { } same)
        {
            return new SupplementAttached(notice.CaseId, noticeId, materialId, same.CaseFileId, same.ContentHash);
        }

        files.Keep(file);
        var row = SupplementFile.Of(notice, materialId, file, process.Now);
        db.Add(row);
        var attached = new SupplementAttached(notice.CaseId, noticeId, materialId, row.CaseFileId, row.ContentHash);
        db.Record(CaseRows.Stream(notice.CaseId), attached, process);
        return attached;
    }
}
