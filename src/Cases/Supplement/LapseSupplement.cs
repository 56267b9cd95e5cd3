using Microsoft.EntityFrameworkCore;
using Suban.Cases.Plans;
using Suban.Cases.Systems;
using Suban.Kernel;

namespace Suban.Cases.Supplement;

/// <summary>A notice's time passed without an answer.</summary>
public sealed record SupplementLapsed(Guid CaseId, Guid NoticeId, bool Returned);

/// <summary>Ends a notice that was not answered in time (逾期未补正): before acceptance the case is returned (退件); a step goes on with what is there.</summary>
public sealed class LapseSupplement(AppDbContext db, PinnedPlans plans, CaseClocks clocks, ApplicantMessages messages)
{
    public async Task<Outcome<SupplementLapsed>> RunAsync(Guid noticeId, ProcessContext process, CancellationToken cancel)
    {
        var caseId = await db.Set<CaseNotice>().Where(n => n.NoticeId == noticeId).Select(n => n.CaseId).SingleOrDefaultAsync(cancel);
        var @case = caseId == default ? null : await db.HoldCaseAsync(caseId, cancel);
        var notice = @case is null ? null : await db.Set<CaseNotice>().SingleAsync(n => n.NoticeId == noticeId, cancel);
        if (@case is null || notice is not { State: NoticeState.Open, Kind: NoticeKind.OneTime or NoticeKind.Step } || RegionTime.DateOf(process.Now) <= notice.AnswerBy)
        {
            return CaseRefusals.NothingAsked;
        }

        notice.Lapse();
        var refused = notice.Kind is NoticeKind.OneTime ? Return(@case, notice, process) : await ResumeAsync(@case, notice, process, cancel);
        return refused is null ? new SupplementLapsed(caseId, noticeId, notice.Kind is NoticeKind.OneTime) : refused;
    }

    private Refusal? Return(Case @case, CaseNotice notice, ProcessContext process)
    {
        var moved = @case.End(CaseAct.Lapse, process.Now);
        if (!moved.TryGet(out _))
        {
            return moved.Refusal;
        }

        foreach (var step in @case.Steps)
        {
            step.Close("申请人逾期未补正，退件", process.Now);
        }

        db.Record(CaseRows.Stream(@case.CaseId), new CaseReturned(@case.CaseId, @case.Number, notice.NoticeId, notice.AnswerBy), process);
        messages.Returned(@case, notice, process);
        return null;
    }

    private async Task<Refusal?> ResumeAsync(Case @case, CaseNotice notice, ProcessContext process, CancellationToken cancel)
    {
        var step = @case.Steps.Single(s => s.StepId == notice.StepId);
        var moved = step.Move(StepAct.ResumeAfterSupplement);
        if (!moved.TryGet(out _))
        {
            return moved.Refusal;
        }

        db.Tell(step, StepPushKind.Supplied, process.Now);
        var plan = await plans.GetAsync(db, @case.PlanId, cancel);
        clocks.Refresh(@case, plan, await db.NoticesOfAsync(@case.CaseId, cancel), process.Now);
        db.Record(CaseRows.Stream(@case.CaseId), new StepSupplementLapsed(@case.CaseId, step.StepId, notice.NoticeId, process.Now), process);
        return null;
    }
}
