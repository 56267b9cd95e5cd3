using Microsoft.EntityFrameworkCore;
using Suban.Cases.Drafts;
using Suban.Cases.Elsewhere;
using Suban.Cases.Plans;
using Suban.Catalogue.Compiling;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Receipt;

/// <summary>A paper handed in at the counter was scanned into the received case.</summary>
public sealed record MaterialScanned(Guid CaseId, string MaterialId, Guid CaseFileId, string ContentHash);

/// <summary>Adds the scan of a paper that lies on the counter to a received case (窗口扫描), before the case is answered.</summary>
/// <remarks>What a notice asked for comes in by <see cref="Supplement.SupplyMaterials"/> only.</remarks>
public sealed class ScanMaterial(AppDbContext db, PinnedPlans plans, FileStore files)
{
    public async Task<Outcome<MaterialScanned>> RunAsync(
        Reader reader, Guid caseId, string materialId, StoredFile file, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.HoldCaseAsync(caseId, cancel);
        if (@case is null || !(reader.IsWindowOf(@case) || await db.HoldsElsewhereAsync(reader, caseId, cancel)))
        {
            return CaseRefusals.CaseNotFound;
        }

        if (@case.Status is not CaseStatus.Received)
        {
            return CaseRefusals.NotInState(@case.Number, @case.Status);
        }

        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        if (plan.FindMaterial(materialId) is not { } planned)
        {
            return CaseRefusals.UnknownMaterial;
        }

        var there = await db.Set<CaseFile>().Where(f => f.CaseId == caseId && f.MaterialId == materialId && !f.Superseded).ToListAsync(cancel);
        if (there.Count >= AttachMaterial.MostFiles)
        {
            return DraftRefusals.TooManyFiles(planned.Name, AttachMaterial.MostFiles);
        }

        if (there.FirstOrDefault(f => f.ContentHash == file.Sha256) is { } same)
        {
            return new MaterialScanned(caseId, materialId, same.CaseFileId, same.ContentHash);
        }

        files.Keep(file);
        var row = CaseFile.Of(caseId, materialId, file, process.Now, noticeId: null);
        db.Add(row);
        @case.Follow(reader.AccountId, reader.Name);
        var scanned = new MaterialScanned(caseId, materialId, row.CaseFileId, row.ContentHash);
        db.Record(CaseRows.Stream(caseId), scanned, process);
        return scanned;
    }
}
