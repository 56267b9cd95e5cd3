using Microsoft.EntityFrameworkCore;
using Suban.Cases.Plans;
using Suban.Catalogue.Compiling;
using Suban.Kernel;

namespace Suban.Cases.Systems;

/// <summary>Reads accepted steps as they are reported to a platform above (办件数据上报), whoever has them.</summary>
public sealed class StepReportQueries(AppDbContext db, PinnedPlans plans, StepActs acts)
{
    private static readonly string _stream = CaseRows.Stream(Guid.Empty)[..^32];

    /// <summary>The case whose journal it is; null for any other journal.</summary>
    public static Guid? CaseOf(string stream) =>
        stream.StartsWith(_stream, StringComparison.Ordinal) && Guid.TryParseExact(stream[_stream.Length..], "N", out var id) ? id : null;

    /// <summary>Holds the case until the operation commits, so that no two of them find the same thing new.</summary>
    public Task HoldAsync(Guid caseId, CancellationToken cancel) => db.HoldCaseAsync(caseId, cancel);

    /// <summary>Every step of the case that was accepted at some time; none while the case waits for acceptance.</summary>
    public async Task<IReadOnlyList<StepReport>> OfCaseAsync(Guid caseId, CancellationToken cancel)
    {
        if (await db.Set<Case>().AsNoTracking().Include(c => c.Steps.Where(s => s.Number != null).OrderBy(s => s.Position)).SingleOrDefaultAsync(c => c.CaseId == caseId, cancel)
            is not { Steps.Count: > 0 } @case)
        {
            return [];
        }

        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        var materials = await MaterialsAsync(caseId, plan, cancel);
        var done = await acts.OfCaseAsync(caseId, cancel);
        return [.. @case.Steps.Select(step => StepReport.Of(
            @case, step, plan.FindComponent(step.PartKey)!, plan.Version, [.. done.Where(act => act.StepId == step.StepId)],
            [.. materials.Where(m => m.Items.Contains(step.PartKey))]))];
    }

    /// <summary>Cases with a step accepted since that day, page by page.</summary>
    /// <param name="scope">The digits a region's code begins with.</param>
    /// <param name="after">The last one of the page before.</param>
    public async Task<IReadOnlyList<Guid>> CasesAsync(string scope, DateOnly since, Guid? after, int most, CancellationToken cancel)
    {
        var cases = db.Set<Case>().AsNoTracking().Where(c => c.Region.StartsWith(scope) && c.Steps.Any(s => s.AcceptedOn >= since));
        if (after is { } last)
        {
            cases = cases.Where(c => c.CaseId > last);
        }

        return await cases.OrderBy(c => c.CaseId).Select(c => c.CaseId).Take(most).ToListAsync(cancel);
    }

    public Task<Guid> ApplicantAsync(Guid caseId, CancellationToken cancel) =>
        db.Set<Case>().Where(c => c.CaseId == caseId).Select(c => c.PartyId).SingleAsync(cancel);

    private async Task<IReadOnlyList<ReportedMaterial>> MaterialsAsync(Guid caseId, ThemePlan plan, CancellationToken cancel)
    {
        var handed = await db.Set<CaseMaterial>().AsNoTracking().Where(m => m.CaseId == caseId).ToListAsync(cancel);
        var files = await db.Set<CaseFile>().Where(f => f.CaseId == caseId && !f.Superseded)
            .GroupBy(f => f.MaterialId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return
        [
            .. from material in handed
               let planned = plan.FindMaterial(material.MaterialId)
               where planned is not null
               select new ReportedMaterial(
                   planned.Id, planned.Name, material.CertificateId is null ? material.Way : MaterialSource.FromCertificate,
                   material.Verdict is MaterialVerdict.Deferred, files.GetValueOrDefault(planned.Id), planned.Items),
        ];
    }
}
