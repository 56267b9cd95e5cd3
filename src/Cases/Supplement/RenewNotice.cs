using Suban.Cases.Acceptance;
using Suban.Cases.Plans;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Cases.Supplement;

/// <summary>Notices again what was asked for and not cured (再次告知); it never asks for anything new.</summary>
public sealed class RenewNotice(AppDbContext db, PinnedPlans plans, NoticeWriting notices)
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

        var last = (await db.NoticesOfAsync(caseId, cancel)).LastOrDefault(n => n.Kind is NoticeKind.OneTime);
        if (last is null)
        {
            return CaseRefusals.NothingAsked;
        }

        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        var materials = await db.MaterialsOfAsync(caseId, cancel);
        if (MaterialsCheck.AllJudged(plan, materials) is { } unjudged)
        {
            return unjudged;
        }

        var deficient = MaterialsCheck.Deficient(materials);
        var fresh = deficient.Where(m => last.Items.All(item => item.MaterialId != m.MaterialId)).ToList();
        return fresh.Count > 0 ? CaseRefusals.NewDefect(fresh.Select(m => plan.MaterialName(m.MaterialId)))
            : deficient.Count == 0 ? CaseRefusals.NothingDeficient
            : notices.Issue(@case, plan, deficient, last.NoticeId, process);
    }
}
