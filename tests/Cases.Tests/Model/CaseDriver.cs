using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Acceptance;
using Suban.Cases.Credit;
using Suban.Cases.Decision;
using Suban.Cases.Delays;
using Suban.Cases.Hearings;
using Suban.Cases.Issue;
using Suban.Cases.Jobs;
using Suban.Cases.Referrals;
using Suban.Cases.Reopening;
using Suban.Cases.Steps;
using Suban.Cases.Supplement;
using Suban.Cases.Systems;
using Suban.Cases.Talks;
using Suban.Cases.Tests.Credit;
using Suban.Cases.Tests.Deferrals;
using Suban.Cases.Tests.Delegations;
using Suban.Cases.Tests.Issue;
using Suban.Cases.Tests.Referrals;
using Suban.Cases.Tests.Visits;
using Suban.Cases.Visits;
using Suban.Cases.Warnings;
using Suban.Cases.Withdrawal;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Cases.Tests.Model;

/// <summary>Does to a real case what the model does to itself.</summary>
internal sealed class CaseDriver(World world, Guid caseId, IReadOnlyDictionary<string, Reader> officers)
{
    private const string Grantee = "market-supervision";

    public async Task<bool> DoAsync(Command command)
    {
        world.Pass(TimeSpan.FromSeconds(1));
        var @case = await world.CaseAsync(caseId);
        var step = @case.Steps[command.Target % 3];
        var paper = CaseModel.Papers[command.Target % 2];
        var officer = officers[step.PartKey];
        return command.Act switch
        {
            Act.JudgeComplete => await JudgeAsync(paper, new Judgement(MaterialVerdict.Complete)),
            Act.JudgeDeficient => await JudgeAsync(paper, new Judgement(MaterialVerdict.Deficient, "请补齐")),
            Act.Accept => await Try<AcceptCase, CaseAccepted>((op, p, c) => op.RunAsync(world.Clerk, caseId, @case.Revision, p, c)),
            Act.AcceptDeferring => (await world.DeferAsync(caseId)).TryGet(out _),
            Act.Notify => await Try<NotifyDefects, OneTimeNoticeIssued>((op, p, c) => op.RunAsync(world.Clerk, caseId, @case.Revision, p, c)),
            Act.Renew => await Try<RenewNotice, OneTimeNoticeIssued>((op, p, c) => op.RunAsync(world.Clerk, caseId, @case.Revision, p, c)),
            Act.Supply => await SupplyAsync(stepId: null),
            Act.Refuse => await Try<RefuseAcceptance, AcceptanceRefused>((op, p, c) => op.RunAsync(
                world.Clerk, caseId, @case.Revision, new AcceptanceRefusal(RefusalGround.NotRequired, "不需要许可", "《测试法》"), p, c)),
            Act.WriteToAll => await Try<WriteInCase, StaffMessageSent>((op, p, c) => op.RunAsync(world.Clerk, caseId, new TalkForm("请各部门留意", "", null, null), p, c)),
            Act.Withdraw => await Try<WithdrawCase, CaseWithdrawn>((op, p, c) => op.RunAsync(world.Applicant, caseId, @case.Revision, p, c)),
            Act.Void => await Try<VoidCase, CaseVoided>((op, p, c) => op.RunAsync(world.Supervisor, caseId, @case.Revision, "重复收件", p, c)),
            Act.Issue => await Try<IssueResults, ResultsIssued>((op, p, c) => op.RunAsync(
                world.Clerk, caseId, @case.Revision,
                new HandOver { Method = DeliveryMethod.Online, ReceiverName = "申请人甲", ApplicantWantsPart = true }, p, c)),
            Act.OfferPart => (await world.OfferAsync(caseId)).TryGet(out _),
            Act.AgreeToPart => (await world.AnswerOfferAsync(caseId, agrees: true)).TryGet(out _),
            Act.DeclinePart => (await world.AnswerOfferAsync(caseId, agrees: false)).TryGet(out _),
            Act.IssueAgreed => (await world.IssueAgreedAsync(caseId)).TryGet(out _),
            Act.Reopen => await Try<ReopenCase, CaseReopened>((op, p, c) => op.RunAsync(
                world.Supervisor, caseId, @case.Revision, step.StepId,
                new ReopeningBasis(ReopeningKind.Judgment, "（2026）内25行初3号", "人民法院", RegionTime.DateOf(p.Now), "重新作出决定"), p, c)),
            Act.SixtyDaysOfSilence => await PassAsync(),
            Act.Delegate => await DelegateAsync(),
            Act.EndDelegation => await EndDelegationAsync(),
            _ => await DoStepAsync(command.Act, step, officer),
        };
    }

    private async Task<bool> DoStepAsync(Act act, CaseStep step, Reader officer) => act switch
    {
        Act.Claim => step.Status is StepStatus.Ready && await Try<ClaimStep, StepClaimed>((op, p, c) => op.RunAsync(officer, step.StepId, p, c)),
        Act.Release => await Try<ReleaseStep, StepReleased>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, p, c)),
        Act.HandOn => await Try<HandToSection, StepHandedToSection>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, "转下一科室", p, c)),
        Act.Examine => await Try<RecordExamination, StepExamined>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, "符合", p, c)),
        Act.AskSupplement => await Try<RequestStepSupplement, StepSupplementRequested>((op, p, c) => op.RunAsync(
            officer, step.StepId, step.Revision, [new MaterialDefect("premises-proof", "请补")], p, c)),
        Act.SupplyStep => await SupplyAsync(step.StepId),
        Act.Return => await Try<ReturnToWindow, StepReturnedToWindow>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, "不属本局", p, c)),
        Act.Redirect => await Try<RedirectStep, StepRedirected>((op, p, c) => op.RunAsync(
            world.Clerk, step.StepId, step.Revision, TestPlan.Serial().FindComponent(step.PartKey)!.Authority, "核对后仍由本局办理", p, c)),
        Act.Approve => await Try<ApproveStep, StepApproved>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, p, c)),
        Act.DecideAtOnce => await Try<DecideAtOnce, StepApproved>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, "符合", p, c)),
        Act.StartProcedure => await Try<StartSpecialProcedure, SpecialProcedureStarted>((op, p, c) => op.RunAsync(
            officer, step.StepId, step.Revision,
            new ProcedureOrder(SuspensionKind.SiteVisit, "《测试法》", "现场看一看", RegionTime.DateOf(p.Now).AddDays(10)), p, c)),
        Act.EndProcedure => await Try<EndSpecialProcedure, SpecialProcedureEnded>((op, p, c) =>
            op.RunAsync(officer, step.StepId, step.Revision, "看过了", p, c)),
        Act.Extend => await Try<ExtendStep, StepExtended>((op, p, c) =>
            op.RunAsync(officer, step.StepId, step.Revision, 10, "现场复杂", "局长", p, c)),
        Act.DenyAtOnce => await Try<DenyAtOnce, StepDenied>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, "看过了", "不符合", "《测试法》", p, c)),
        Act.TakeBack => await Try<TakeBackStep, StepTakenBack>((op, p, c) => op.RunAsync(world.Supervisor, step.StepId, step.Revision, "系统不通", p, c)),
        Act.Deny => await Try<DenyStep, StepDenied>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, "不符合", "《测试法》", p, c)),
        _ => await DoBesideAsync(act, step, officer),
    };

    private async Task<bool> DoBesideAsync(Act act, CaseStep step, Reader officer) => act switch
    {
        Act.ReferUpward => await Try<ReferUpward, StepReferred>((op, p, c) => op.RunAsync(
            officer, step.StepId, step.Revision, Referring.Order(RegionTime.DateOf(p.Now)), p, c)),
        Act.AnswerReferral => await Try<AnswerReferral, ReferralAnswered>((op, p, c) => op.RunAsync(
            officer, step.StepId, step.Revision, new ReferralAnswer("可以", "盟局", "1号"), p, c)),
        Act.OfferHearing => await Try<OfferHearing, HearingOffered>((op, p, c) => op.RunAsync(
            officer, step.StepId, step.Revision, HearingGround.Interests, "《行政许可法》第四十七条", "挡光", p, c)),
        Act.AskForHearing => await Try<AskForHearing, HearingAnswered>((op, p, c) => op.RunAsync(world.Applicant, step.StepId, true, null, p, c)),
        Act.WaiveHearing => await Try<AskForHearing, HearingAnswered>((op, p, c) => op.RunAsync(world.Applicant, step.StepId, false, null, p, c)),
        Act.ArrangeHearing => await ArrangeHearingAsync(step, officer),
        Act.RecordHearing => await Try<RecordHearing, HearingHeld>((op, p, c) => op.RunAsync(
            officer, step.StepId, step.Revision, "各方到场", "没有异议", p, c)),
        Act.InformThirdParty => await Try<InformThirdParty, ThirdPartyInformed>((op, p, c) => op.RunAsync(
            officer, step.StepId, step.Revision, new ThirdPartyNotice("邻居", "", "采光", "当面", RegionTime.DateOf(p.Now).AddDays(10)), p, c)),
        Act.RecordStatement => await StateAsync(step, officer),
        Act.ArrangeVisit => await Try<ArrangeVisit, VisitArranged>((op, p, c) => op.RunAsync(
            officer, step.StepId, step.Revision, new VisitPlan(RegionTime.DateOf(p.Now), "上午", ["甲", "乙"]), p, c)),
        Act.ExplainOverdue => await Try<ExplainOverdue, OverdueExplained>((op, p, c) => op.RunAsync(officer, step.StepId, "等上级批复", p, c)),
        Act.DecideEntrusted => await Try<DecideAtOnce, StepApproved>((op, p, c) => op.RunAsync(OutsiderFor(step), step.StepId, step.Revision, "符合", p, c)),
        Act.ApproveEntrusted => await Try<ApproveStep, StepApproved>((op, p, c) => op.RunAsync(OutsiderFor(step), step.StepId, step.Revision, p, c)),
        Act.DenyEntrusted => await Try<DenyStep, StepDenied>((op, p, c) => op.RunAsync(OutsiderFor(step), step.StepId, step.Revision, "不符合", "《测试法》", p, c)),
        Act.RecordVisit => await Try<RecordVisit, VisitRecorded>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, Visiting.Fit, p, c)),
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    private readonly List<Guid> _delegations = [];

    /// <summary>One delegation for each of the three authorities.</summary>
    private async Task<bool> DelegateAsync()
    {
        if (_delegations.Count > 0)
        {
            return false;
        }

        foreach (var part in CaseModel.Parts)
        {
            var key = TestPlan.Serial().FindComponent(part)!.Authority;
            _delegations.Add(await world.DelegateAsync(
                world.Organ(World.Region, key), world.Organ(Delegating.Elsewhere, Grantee), Delegating.All, accept: true, part));
        }

        return true;
    }

    public async Task<bool> EndDelegationAsync()
    {
        var ended = _delegations.Count > 0;
        foreach (var id in _delegations)
        {
            ended &= (await world.RevokeAsync(id, world.Outsider(Grantee))).TryGet(out _);
        }

        _delegations.Clear();
        return ended;
    }

    // Who has the step in hand already goes on with it; a new person of the grantee's comes every time.
    private Reader OutsiderFor(CaseStep step) => world.Outsider(Grantee) with { Name = "外地" + step.PartKey };

    private async Task<bool> ArrangeHearingAsync(CaseStep step, Reader officer)
    {
        var earliest = world.Services.GetRequiredService<Calendars>().For(World.Region).Add(
            RegionTime.DateOf(world.Database.Clock.GetUtcNow()), HearingRules.DaysBefore);
        return await Try<ArrangeHearing, HearingArranged>((op, p, c) => op.RunAsync(
            officer, step.StepId, step.Revision, new HearingPlan(earliest, "上午", "会议室", "主持人"), p, c));
    }

    private async Task<bool> StateAsync(CaseStep step, Reader officer)
    {
        var unheard = await world.QueryAsync<AppDbContext, Guid>(db => db.Set<ThirdParty>()
            .Where(p => p.StepId == step.StepId && p.StatedAt == null).OrderBy(p => p.InformedAt).Select(p => p.ThirdPartyId).FirstOrDefaultAsync());
        return await Try<RecordStatement, StatementRecorded>((op, p, c) => op.RunAsync(officer, step.StepId, step.Revision, unheard, "没有意见", p, c));
    }

    private async Task<bool> JudgeAsync(string paper, Judgement judgement) =>
        (await world.TryAsync<JudgeMaterials, MaterialsJudged>((op, p, c) => op.RunAsync(
            world.Clerk, caseId, new Dictionary<string, Judgement> { [paper] = judgement }, p, c))).TryGet(out var judged) && judged.Refused.Count == 0;

    private async Task<bool> SupplyAsync(Guid? stepId)
    {
        var notices = await world.QueryAsync<AppDbContext, List<CaseNotice>>(db =>
            db.Set<CaseNotice>().AsNoTracking().Where(n => n.CaseId == caseId && n.StepId == stepId && n.State == NoticeState.Open).ToListAsync());
        return notices is [var notice] && await Try<SupplyMaterials, MaterialsSupplied>((op, p, c) => op.RunAsync(
            world.Clerk, notice.NoticeId, [.. notice.Items.Select(item => new SuppliedMaterial(item.MaterialId, [], AtWindow: true))], p, c));
    }

    private async Task<bool> PassAsync()
    {
        world.Pass(TimeSpan.FromDays(60));
        await using var scope = world.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CaseDeadlines>().RunAsync(CancellationToken.None);

        // The next case begins without what this one left behind.
        foreach (var note in (await world.NotesAsync()).Where(note => note.State is CreditState.Standing))
        {
            await world.SettleAsync(note.CreditNoteId, CreditState.Repaired);
        }

        return true;
    }

    private async Task<bool> Try<TOperation, T>(Func<TOperation, ProcessContext, CancellationToken, Task<Outcome<T>>> act)
        where TOperation : notnull
        where T : notnull => (await world.TryAsync(act)).TryGet(out _);
}
