using Microsoft.EntityFrameworkCore;
using Suban.Cases.Delegations;
using Suban.Cases.Drafts;
using Suban.Cases.Plans;
using Suban.Cases.Supplement;
using Suban.Certificates.Files;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Queries;

/// <summary>Opens an uploaded file for those who may see it: the applicant, his window, and the departments its material goes to.</summary>
public sealed class CaseFileQueries(AppDbContext db, PinnedPlans plans, FileStore files, TimeProvider clock)
{
    /// <summary>The open file; null where there is none for this reader.</summary>
    public async Task<OpenedFile?> OpenAsync(Reader reader, Guid caseFileId, CancellationToken cancel)
    {
        var file = await db.Set<CaseFile>().AsNoTracking().SingleOrDefaultAsync(f => f.CaseFileId == caseFileId, cancel);
        if (file is null)
        {
            return await OpenReadyAsync(reader, caseFileId, cancel);
        }

        var @case = await db.Set<Case>().AsNoTracking().Include(c => c.Steps).SingleOrDefaultAsync(c => c.CaseId == file.CaseId, cancel);
        var allowed = @case is null
            ? await db.Set<Draft>().AsNoTracking().SingleOrDefaultAsync(d => d.DraftId == file.CaseId, cancel) is { } draft && reader.MayFill(draft)
            : await MaySeeAsync(reader, @case, file.MaterialId, cancel);
        return allowed ? await files.OpenAsync(file.FileId, cancel) : null;
    }

    /// <summary>A file put ready for a notice: only who answers the notice sees it.</summary>
    private async Task<OpenedFile?> OpenReadyAsync(Reader reader, Guid caseFileId, CancellationToken cancel)
    {
        var ready = await db.Set<SupplementFile>().AsNoTracking().SingleOrDefaultAsync(f => f.CaseFileId == caseFileId, cancel);
        var @case = ready is null ? null : await db.Set<Case>().AsNoTracking().SingleAsync(c => c.CaseId == ready.CaseId, cancel);
        return @case is not null && (reader.IsApplicant(@case) || reader.IsWindowOf(@case)) ? await files.OpenAsync(ready!.FileId, cancel) : null;
    }

    private async Task<bool> MaySeeAsync(Reader reader, Case @case, string materialId, CancellationToken cancel)
    {
        if (reader.IsApplicant(@case) || reader.IsWindowOf(@case) || reader.IsIssuerOf(@case))
        {
            return true;
        }

        var receivers = (await plans.GetAsync(db, @case.PlanId, cancel)).FindMaterial(materialId)?.Items ?? [];
        foreach (var step in @case.Steps.Where(step => step.Accepted && receivers.Contains(step.PartKey)))
        {
            await db.ShowEntrustedAsync(reader, step, clock.GetUtcNow(), cancel);
            if (reader.WorksOn(step))
            {
                return true;
            }
        }

        return false;
    }
}
