using Suban.Cases.Plans;
using Suban.Catalogue.Compiling;
using Suban.Kernel;

namespace Suban.Cases.Drafts;

/// <summary>Makes sure a draft is submitted under the guide in force: the same plan goes on silently, a changed one is shown first.</summary>
public sealed class DraftReconciliation(AppDbContext db, PinnedPlans plans, DraftPlanner planner)
{
    internal async Task<Outcome<ThemePlan>> CurrentPlanAsync(Draft draft, DateTimeOffset now, CancellationToken cancel)
    {
        var pinned = await plans.GetAsync(db, draft.PlanId, cancel);
        if (planner.VersionOf(draft.Region) is not { } inForce || inForce == draft.GuideVersion)
        {
            return pinned;
        }

        var planned = await planner.PlanAsync(DraftPlanner.RequestOf(draft, pinned.AnswerMap()), draft.PartyId, now, cancel);
        if (!planned.TryGet(out var subject))
        {
            return planned.Refusal!;
        }

        var changes = PlanDifference.Of(pinned, subject.Plan);
        if (changes.Count > 0)
        {
            return DraftRefusals.GuideChanged(changes);
        }

        (draft.PlanId, draft.GuideVersion) = (subject.PlanId, subject.Plan.Version);
        return subject.Plan;
    }
}
