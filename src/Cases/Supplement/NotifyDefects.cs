using Suban.Cases.Acceptance;
using Suban.Cases.Plans;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Supplement;

/// <summary>Sends the one-time notice (一次性告知): everything that is missing, at once, in writing, within five working days.</summary>
/// <remarks>行政许可法第三十二条第一款第（四）项. It cannot go out while a material is unjudged.</remarks>
public sealed class NotifyDefects(AppDbContext db, PinnedPlans plans, NoticeWriting notices)
{
    public async Task<Outcome<OneTimeNoticeIssued>> RunAsync(
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

        if (@case.Supplemented)
        {
            return CaseRefusals.AlreadyNoticed;
        }

        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        var materials = await db.MaterialsOfAsync(caseId, cancel);
        if (MaterialsCheck.AllJudged(plan, materials) is { } unjudged)
        {
            return unjudged;
        }

        @case.Follow(reader.AccountId, reader.Name);
        return MaterialsCheck.Deficient(materials) is { Count: > 0 } deficient
            ? notices.Issue(@case, plan, deficient, renews: null, process)
            : CaseRefusals.NothingDeficient;
    }
}
