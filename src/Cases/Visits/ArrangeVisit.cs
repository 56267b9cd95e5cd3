using Suban.Cases.Commitments;
using Suban.Cases.Plans;
using Suban.Cases.Steps;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Visits;

/// <summary>When two officers come, and who they are.</summary>
public sealed record VisitPlan(DateOnly? On, string Hour, IReadOnlyList<string> Officers);

/// <summary>
/// Arranges a site visit (安排现场踏勘) by two officers and tells the applicant; an arranged one that was not made yet is moved. The
/// checklist is what the item demands. No clock stops for it. After a grant on commitment it is the check of that.
/// </summary>
/// <remarks>行政许可法第三十四条第三款: two or more officers.</remarks>
public sealed class ArrangeVisit(AppDbContext db, PinnedPlans plans, ApplicantMessages messages)
{
    public async Task<Outcome<VisitArranged>> RunAsync(
        Reader reader, Guid stepId, int seenRevision, VisitPlan plan, ProcessContext process, CancellationToken cancel)
    {
        var loaded = await db.HoldForAsync(reader, stepId, seenRevision, process, cancel);
        if (!loaded.TryGet(out var held))
        {
            return loaded.Refusal!;
        }

        var (@case, step) = (held.Case, held.Step);
        if ((@case.CheckOwn(reader) ?? await db.CheckMayVisitAsync(reader, step, cancel) ?? VisitRules.Check(plan, process.Now)) is { } no)
        {
            return no;
        }

        var visit = await db.OpenVisitAsync(step, cancel);
        var moved = visit is not null;
        if (visit is null)
        {
            visit = new SiteVisit { VisitId = Guid.CreateVersion7(process.Now), CaseId = @case.CaseId, StepId = stepId, ArrangedAt = process.Now };
            db.Add(visit);
        }

        var component = (await plans.GetAsync(db, @case.PlanId, cancel)).FindComponent(step.PartKey)!;
        visit.Plan(plan, VisitRules.Checklist(component));
        var arranged = new VisitArranged(@case.CaseId, stepId, visit.VisitId, visit.PlannedOn, visit.Hour, visit.Officers, moved);
        db.Record(CaseRows.Stream(@case.CaseId), arranged, process);
        messages.VisitArranged(@case, step, visit, moved, process);
        return arranged;
    }
}
