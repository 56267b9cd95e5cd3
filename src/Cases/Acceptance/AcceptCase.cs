using Suban.Cases.Plans;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Acceptance;

/// <summary>Accepts a received case (受理): every step that can start is numbered, distributed and its clocks run.</summary>
/// <remarks>行政许可法第三十二条第一款第（五）项. A supplement that cures everything is accepted as of the day it arrived.</remarks>
public sealed class AcceptCase(AppDbContext db, PinnedPlans plans, CaseAcceptance acceptance)
{
    public async Task<Outcome<CaseAccepted>> RunAsync(
        Reader reader, Guid caseId, int seenRevision, ProcessContext process, CancellationToken cancel)
    {
        var @case = await db.HoldCaseAsync(caseId, cancel);
        if (@case is null || !reader.IsWindowOf(@case))
        {
            return CaseRefusals.CaseNotFound;
        }

        if (@case.CheckRevision(seenRevision) is { } changed)
        {
            return changed;
        }

        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        var materials = await db.MaterialsOfAsync(caseId, cancel);
        if (@case.Status is CaseStatus.Received && MaterialsCheck.AllJudged(plan, materials) is { } unjudged)
        {
            return unjudged;
        }

        if (@case.Status is CaseStatus.Received && MaterialsCheck.Deficient(materials) is { Count: > 0 } deficient)
        {
            return CaseRefusals.DefectsRemain(deficient.Select(m => plan.MaterialName(m.MaterialId)));
        }

        @case.Follow(reader.AccountId, reader.Name);
        return await acceptance.AcceptAsync(@case, CaseAct.Accept, AcceptedOn(@case, process.Now), process, cancel);
    }

    // Too late an answer is acceptance as of the day the answer's time began, whoever says so first: the clerk or the job.
    private static DateOnly AcceptedOn(Case @case, DateTimeOffset now) =>
        @case.Supplemented || now > @case.AnswerDueAt ? RegionTime.DateOf(@case.AnswerFrom) : RegionTime.DateOf(now);
}
