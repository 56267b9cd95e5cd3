using Microsoft.EntityFrameworkCore;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases;

/// <summary>Loads a case for an act, holding its row so that acts on one case follow each other and no two of them decide on half a picture.</summary>
internal static class CaseRows
{
    private const string Hold = "SELECT case_id FROM cases WHERE case_id = {0} FOR UPDATE";

    public static async Task<Case?> HoldCaseAsync(this AppDbContext db, Guid caseId, CancellationToken cancel)
    {
        // SQLite has one writer; PostgreSQL needs the row lock, or two departments deciding at once would both miss the other's decision.
        if (db.Database.ProviderName?.EndsWith("PostgreSQL", StringComparison.Ordinal) == true)
        {
            await db.Database.ExecuteSqlRawAsync(Hold, [caseId], cancel);
        }

        return await db.Set<Case>().Include(c => c.Steps.OrderBy(s => s.Position)).SingleOrDefaultAsync(c => c.CaseId == caseId, cancel);
    }

    public static async Task<(Case? Case, CaseStep? Step)> HoldStepAsync(this AppDbContext db, Guid stepId, CancellationToken cancel)
    {
        var caseId = await db.Set<CaseStep>().Where(s => s.StepId == stepId).Select(s => s.CaseId).SingleOrDefaultAsync(cancel);
        var held = caseId == default ? null : await db.HoldCaseAsync(caseId, cancel);
        return (held, held?.Steps.SingleOrDefault(s => s.StepId == stepId));
    }

    /// <summary>A notice for who may answer it, its case held; null for anybody else.</summary>
    public static async Task<CaseNotice?> HoldNoticeAsync(this AppDbContext db, Reader reader, Guid noticeId, CancellationToken cancel)
    {
        var caseId = await db.Set<CaseNotice>().Where(n => n.NoticeId == noticeId).Select(n => n.CaseId).SingleOrDefaultAsync(cancel);
        var @case = caseId == default ? null : await db.HoldCaseAsync(caseId, cancel);
        return @case is not null && (reader.IsApplicant(@case) || reader.IsWindowOf(@case))
            ? await db.Set<CaseNotice>().SingleAsync(n => n.NoticeId == noticeId, cancel)
            : null;
    }

    public static Task<List<CaseMaterial>> MaterialsOfAsync(this AppDbContext db, Guid caseId, CancellationToken cancel) =>
        db.Set<CaseMaterial>().Where(m => m.CaseId == caseId).ToListAsync(cancel);

    public static Task<List<CaseNotice>> NoticesOfAsync(this AppDbContext db, Guid caseId, CancellationToken cancel) =>
        db.Set<CaseNotice>().Where(n => n.CaseId == caseId).OrderBy(n => n.IssuedAt).ToListAsync(cancel);

    public static string Stream(Guid caseId) => $"case/{caseId:N}";
}
