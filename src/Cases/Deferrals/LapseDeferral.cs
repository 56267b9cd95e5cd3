using Microsoft.EntityFrameworkCore;
using Suban.Cases.Credit;
using Suban.Cases.Decision;
using Suban.Cases.Plans;
using Suban.Cases.Systems;
using Suban.Kernel;

namespace Suban.Cases.Deferrals;

/// <summary>
/// Ends a deferral whose materials did not come (容缺逾期): the steps that need them, and what waits for those, are returned; the others go
/// on; the party gets a credit note it can appeal against.
/// </summary>
public sealed class LapseDeferral(AppDbContext db, PinnedPlans plans, CaseConclusion conclusion, ApplicantMessages messages)
{
    public async Task<Outcome<DeferralLapsed>> RunAsync(Guid noticeId, ProcessContext process, CancellationToken cancel)
    {
        var caseId = await db.Set<CaseNotice>().Where(n => n.NoticeId == noticeId).Select(n => n.CaseId).SingleOrDefaultAsync(cancel);
        var @case = caseId == default ? null : await db.HoldCaseAsync(caseId, cancel);
        var notice = @case is null ? null : await db.Set<CaseNotice>().SingleAsync(n => n.NoticeId == noticeId, cancel);
        if (@case is null || notice is not { Kind: NoticeKind.Deferral, State: NoticeState.Open } || RegionTime.DateOf(process.Now) <= notice.AnswerBy)
        {
            return CaseRefusals.NothingAsked;
        }

        notice.Lapse();
        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        var names = string.Join('、', notice.Items.Select(item => item.MaterialName));
        var ended = new List<Guid>();
        foreach (var step in @case.Steps.Where(step => !step.Ended && plan.Needs(step, notice)).ToList())
        {
            step.Lapse($"承诺补交的{names}到 {notice.AnswerBy:yyyy年M月d日} 没有交来，本事项退回。备齐后可以重新申请。", process.Now);
            db.Tell(step, StepPushKind.Ended, process.Now);
            ended.Add(step.StepId);
            foreach (var successor in plan.Behind(@case, step, StepStatus.Waiting))
            {
                successor.Close($"前置事项“{step.ItemName}”已退回，本事项不再受理。备齐后可以一起重新申请。", process.Now);
                ended.Add(successor.StepId);
            }
        }

        if (ended.Count == 0)
        {
            // What needed it was decided meanwhile: nothing is held against the applicant.
            var overtaken = new DeferralLapsed(caseId, @case.Number, noticeId, ended, CreditNoteId: null);
            db.Record(CaseRows.Stream(caseId), overtaken, process);
            return overtaken;
        }

        await OvertakeAsync(ended, caseId, cancel);
        var note = CreditNote.OfPlatform(
            @case, CreditKind.DeferralLapsed, $"办件 {@case.Number} 容缺受理后，{names}逾期没有补交", process.Now);
        db.Add(note);
        var lapsed = new DeferralLapsed(caseId, @case.Number, noticeId, ended, note.CreditNoteId);
        db.Record(CaseRows.Stream(caseId), lapsed, process);
        messages.DeferralLapsed(@case, notice, ended.Count, process);
        await conclusion.FollowUpAsync(@case, plan, process, cancel);
        return lapsed;
    }

    /// <summary>What the ended steps had asked for need not be answered any more.</summary>
    private async Task OvertakeAsync(List<Guid> ended, Guid caseId, CancellationToken cancel)
    {
        foreach (var notice in (await db.NoticesOfAsync(caseId, cancel)).Where(n => n.State is NoticeState.Open && n.StepId is { } step && ended.Contains(step)))
        {
            notice.Overtake();
        }
    }
}
