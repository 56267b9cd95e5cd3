using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Suban.Cases.Talks;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases;

/// <summary>Loads a case for an act, holding its row so that acts on one case follow each other and no two of them decide on half a picture.</summary>
internal static class CaseRows
{
    private const string Hold = "SELECT case_id FROM cases WHERE case_id = {0} FOR UPDATE";
    private const string HoldOfStep = "SELECT case_id FROM cases WHERE case_id = (SELECT case_id FROM case_steps WHERE step_id = {0}) FOR UPDATE";
    private const string HoldOfNotice = "SELECT case_id FROM cases WHERE case_id = (SELECT case_id FROM case_notices WHERE notice_id = {0}) FOR UPDATE";

    public static Task<Case?> HoldCaseAsync(this AppDbContext db, Guid caseId, CancellationToken cancel) =>
        db.HoldAsync(Hold, caseId, c => c.CaseId == caseId, cancel);

    public static async Task<(Case? Case, CaseStep? Step)> HoldStepAsync(this AppDbContext db, Guid stepId, CancellationToken cancel)
    {
        var steps = db.Set<CaseStep>();
        var held = await db.HoldAsync(HoldOfStep, stepId, c => c.CaseId == steps.First(s => s.StepId == stepId).CaseId, cancel);
        return (held, held?.Steps.SingleOrDefault(s => s.StepId == stepId));
    }

    /// <summary>A notice for who may answer it, its case held; null for anybody else.</summary>
    public static async Task<CaseNotice?> HoldNoticeAsync(this AppDbContext db, Reader reader, Guid noticeId, CancellationToken cancel)
    {
        var notices = db.Set<CaseNotice>();
        var @case = await db.HoldAsync(HoldOfNotice, noticeId, c => c.CaseId == notices.First(n => n.NoticeId == noticeId).CaseId, cancel);
        return @case is not null && (reader.IsApplicant(@case) || reader.IsWindowOf(@case))
            ? await notices.SingleAsync(n => n.NoticeId == noticeId, cancel)
            : null;
    }

    public static Task<List<CaseMaterial>> MaterialsOfAsync(this AppDbContext db, Guid caseId, CancellationToken cancel) =>
        db.Set<CaseMaterial>().Where(m => m.CaseId == caseId).ToListAsync(cancel);

    public static Task<List<CaseNotice>> NoticesOfAsync(this AppDbContext db, Guid caseId, CancellationToken cancel) =>
        db.Set<CaseNotice>().Where(n => n.CaseId == caseId).OrderBy(n => n.IssuedAt).ToListAsync(cancel);

    /// <summary>What was asked for need not be answered any more.</summary>
    public static async Task OvertakeNoticesAsync(this AppDbContext db, Guid caseId, CancellationToken cancel)
    {
        foreach (var notice in (await db.NoticesOfAsync(caseId, cancel)).Where(notice => notice.State is NoticeState.Open))
        {
            notice.Overtake();
        }
    }

    /// <summary>The conversation of the case, oldest first.</summary>
    public static Task<List<StaffMessage>> TalksOfAsync(this AppDbContext db, Guid caseId, CancellationToken cancel) =>
        db.Set<StaffMessage>().AsNoTracking().Where(m => m.CaseId == caseId && !m.Support).OrderBy(m => m.SentAt).ThenBy(m => m.StaffMessageId).ToListAsync(cancel);

    public static string Stream(Guid caseId) => $"case/{caseId:N}";

    private static async Task<Case?> HoldAsync(
        this AppDbContext db, string hold, Guid id, Expression<Func<Case, bool>> which, CancellationToken cancel)
    {
        // SQLite has one writer; PostgreSQL needs the row lock, or two departments deciding at once would both miss the other's decision.
        if (db.Database.ProviderName?.EndsWith("PostgreSQL", StringComparison.Ordinal) == true)
        {
            await db.Database.ExecuteSqlRawAsync(hold, [id], cancel);
        }

        return await db.Set<Case>().Include(c => c.Steps.OrderBy(s => s.Position)).SingleOrDefaultAsync(which, cancel);
    }
}
