using Microsoft.EntityFrameworkCore;
using Suban.Cases.Plans;
using Suban.Catalogue.Compiling;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Drafts;

/// <summary>Adds an uploaded file to a material of a draft (上传材料). The file is already safe on disk; its row commits here.</summary>
public sealed class AttachMaterial(AppDbContext db, PinnedPlans plans, FileStore files)
{
    public const int MostFiles = 10;

    public async Task<Outcome<MaterialAttached>> RunAsync(
        Reader reader, Guid draftId, string materialId, StoredFile file, ProcessContext process, CancellationToken cancel)
    {
        var draft = await db.HoldDraftAsync(draftId, cancel);
        if (draft is null || !reader.MayFill(draft))
        {
            return DraftRefusals.NotFound;
        }

        var plan = await plans.GetAsync(db, draft.PlanId, cancel);
        if (plan.FindMaterial(materialId) is not { } planned)
        {
            return CaseRefusals.UnknownMaterial;
        }

        var there = await db.Set<CaseFile>().Where(f => f.CaseId == draftId && f.MaterialId == materialId).ToListAsync(cancel);
        if (there.Count >= MostFiles)
        {
            return DraftRefusals.TooManyFiles(planned.Name, MostFiles);
        }

        var attached = Add(draftId, materialId, file, there, process);
        await ChooseUploadAsync(draftId, materialId, cancel);
        draft.Keep(process.Now);
        db.Record(CaseRows.Stream(draftId), attached, process);
        return attached;
    }

    private MaterialAttached Add(
        Guid draftId, string materialId, StoredFile file, List<CaseFile> there, ProcessContext process)
    {
        // The same picture sent twice over a bad connection is one file.
        if (there.FirstOrDefault(f => f.ContentHash == file.Sha256) is { } same)
        {
            return new MaterialAttached(draftId, materialId, same.CaseFileId, same.ContentHash);
        }

        files.Keep(file);
        var row = CaseFile.Of(draftId, materialId, file, process.Now, noticeId: null);
        db.Add(row);
        return new MaterialAttached(draftId, materialId, row.CaseFileId, row.ContentHash);
    }

    private async Task ChooseUploadAsync(Guid draftId, string materialId, CancellationToken cancel)
    {
        var material = await db.Set<CaseMaterial>().SingleOrDefaultAsync(m => m.CaseId == draftId && m.MaterialId == materialId, cancel);
        if (material is null)
        {
            db.Add(new CaseMaterial { CaseId = draftId, MaterialId = materialId, Way = MaterialSource.Upload });
            return;
        }

        material.Choose(MaterialSource.Upload, null, null);
    }
}
