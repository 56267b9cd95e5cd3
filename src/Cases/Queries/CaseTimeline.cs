using Suban.Cases.Acceptance;
using Suban.Cases.Archives;
using Suban.Cases.Commitments;
using Suban.Cases.Decision;
using Suban.Cases.Deferrals;
using Suban.Cases.Delays;
using Suban.Cases.Delegations;
using Suban.Cases.Elsewhere;
using Suban.Cases.Hearings;
using Suban.Cases.Issue;
using Suban.Cases.Questions;
using Suban.Cases.Receipt;
using Suban.Cases.Referrals;
using Suban.Cases.Reopening;
using Suban.Cases.Steps;
using Suban.Cases.Supplement;
using Suban.Cases.Systems;
using Suban.Cases.Visits;
using Suban.Cases.Withdrawal;
using Suban.Clocks;
using Suban.Kernel.Journal;
using Suban.Organisation.Accounts;

namespace Suban.Cases.Queries;

/// <summary>One line of what happened to a case, in the words of the tracking page.</summary>
/// <param name="StepId">The step it concerns; null for the whole case.</param>
public sealed record TimelineEntry(DateTimeOffset At, string Title, string? Words, Guid? StepId);

/// <summary>Tells a case's story from its journal: the record itself, not a second list that could differ from it.</summary>
public sealed class CaseTimeline(JournalReader journal, AccountQueries accounts)
{
    internal async Task<IReadOnlyList<TimelineEntry>> ReadAsync(Case @case, CancellationToken cancel)
    {
        var entries = await journal.ReadAsync(CaseRows.Stream(@case.CaseId), cancel);
        // Acceptance and the steps it starts are of one instant: the case comes first.
        var proxies = await accounts.ActorsForAsync(
            @case.PartyId, entries.Where(entry => entry.OnBehalfOf == @case.PartyId).Select(entry => entry.ActorId), cancel);
        var delegations = entries.Where(entry => entry.Is<ActedByDelegation>())
            .DistinctBy(entry => entry.ProcessId).ToDictionary(entry => entry.ProcessId, entry => Words(entry.As<ActedByDelegation>()));
        var colleagues = entries.Where(entry => entry.Is<ActedForColleague>())
            .DistinctBy(entry => entry.ProcessId).ToDictionary(entry => entry.ProcessId, entry => $"代{entry.As<ActedForColleague>().ColleagueName}办理");
        return [.. entries.Select(entry => Beside(Beside(Signed(Tell(entry, @case), proxies.GetValueOrDefault(entry.ActorId)), delegations.GetValueOrDefault(entry.ProcessId)), colleagues.GetValueOrDefault(entry.ProcessId))).OfType<TimelineEntry>().OrderBy(entry => entry.At).ThenBy(entry => entry.StepId is not null)];
    }

    /// <summary>What somebody did in the applicant's name carries his own.</summary>
    private static TimelineEntry? Signed(TimelineEntry? line, string? proxy) =>
        line is null || proxy is null ? line : line with { Words = line.Words is null ? $"由{proxy}代办" : $"{line.Words}，由{proxy}代办" };

    /// <summary>What was done in another organ's name, or as a colleague's work, says so.</summary>
    private static TimelineEntry? Beside(TimelineEntry? line, string? words) =>
        line is null || words is null ? line : line with { Words = line.Words is null ? words : $"{line.Words}。{words}" };

    private static string Words(ActedByDelegation acted) => DelegationWords.Acting(acted.GranteeName, acted.GrantorName, acted.Kind, acted.DocumentNumber);

    private static TimelineEntry? Tell(JournalEntry entry, Case @case) => entry.EventName switch
    {
        nameof(CaseReceived) => Line(entry, "已提交", $"办件编号 {@case.Number}"),
        nameof(ReceivedElsewhere) => Line(entry, $"{entry.As<ReceivedElsewhere>().FromName}窗口代收", $"{entry.As<ReceivedElsewhere>().ClerkName}，一个工作日内转送"),
        nameof(ReceiptForwarded) => Line(entry, "已转送", entry.As<ReceiptForwarded>().How),
        nameof(ForwardingConfirmed) => Line(entry, "已签收转送的材料", entry.As<ForwardingConfirmed>().ConfirmedByName),
        nameof(OneTimeNoticeIssued) => Notice(entry, entry.As<OneTimeNoticeIssued>()),
        nameof(CaseAccepted) => Line(entry, "已受理", $"自 {entry.As<CaseAccepted>().AcceptedOn:yyyy-MM-dd} 起计算时限"),
        nameof(CaseDeemedAccepted) => Line(entry, "依法视为受理", "窗口没有在五个工作日内告知"),
        nameof(AcceptanceRefused) => Refused(entry, entry.As<AcceptanceRefused>()),
        nameof(MaterialsSupplied) => Line(entry, "已收到补正材料", null, entry.As<MaterialsSupplied>().StepId),
        nameof(CaseReturned) => Line(entry, "已退件", "逾期没有补正"),
        nameof(CaseDecided) => Line(entry, "已办结", StatusWords.Of(entry.As<CaseDecided>().Outcome)),
        nameof(ResultsIssued) => Line(entry, "已出件", null),
        nameof(ResultsPosted) => Line(entry, "已寄出", $"寄递单号 {entry.As<ResultsPosted>().PostOrder}"),
        nameof(ResultsDelivered) => Line(entry, "已送达", null),
        nameof(MaterialsDeferred) => Line(
            entry, "容缺受理",
            $"{string.Join('、', entry.As<MaterialsDeferred>().Items.Select(item => item.MaterialName))}，承诺在 {entry.As<MaterialsDeferred>().DueOn:yyyy-MM-dd} 前补交"),
        nameof(DeferralReminded) => Line(entry, "提醒补交", null),
        nameof(DeferralLapsed) => Line(entry, "承诺补交的材料没有到", $"{entry.As<DeferralLapsed>().Ended.Count} 个事项退回"),
        nameof(CommitmentMade) => Line(entry, $"“{entry.As<CommitmentMade>().ItemName}”作出告知承诺", entry.As<CommitmentMade>().Promise),
        nameof(PartOffered) => Line(entry, "征求意见：是否先领已办好的", null),
        nameof(PartAnswered) => Line(entry, entry.As<PartAnswered>().Agreed ? "同意先领已办好的" : "等全部办好一起领", null),
        nameof(CaseReopened) => Step(
            entry, @case, entry.As<CaseReopened>().StepId, $"依{entry.As<CaseReopened>().Document}重新办理", entry.As<CaseReopened>().Words),
        nameof(CaseWithdrawn) => Line(entry, "已撤回", null),
        nameof(CaseVoided) => Line(entry, "已作废", entry.As<CaseVoided>().Reason),
        nameof(CaseUrged) => Line(entry, "已催办", null),
        nameof(QuestionAsked) => Line(
            entry, "已提问", $"{entry.As<QuestionAsked>().Owner}在 {entry.As<QuestionAsked>().AnswerBy:yyyy-MM-dd} 前答复", entry.As<QuestionAsked>().StepId),
        nameof(QuestionAnswered) => Line(entry, "提问已答复", null),
        nameof(DeliveryChanged) => Line(entry, "改了送达方式", StatusWords.Of(entry.As<DeliveryChanged>().Method)),
        nameof(PickupCodeMade) => Line(
            entry, "请人代领", $"{entry.As<PickupCodeMade>().MaskedName}，取件码有效到 {entry.As<PickupCodeMade>().ValidUntil:yyyy-MM-dd}"),
        nameof(PickupCodeCancelled) => Line(entry, "取件码已作废", null),
        nameof(CaseArchived) => Line(entry, "已归档", null),
        _ => TellStep(entry, @case),
    };

    private static TimelineEntry? TellStep(JournalEntry entry, Case @case) => entry.EventName switch
    {
        nameof(StepStarted) => Step(entry, @case, entry.As<StepStarted>().StepId, "开始办理", null),
        nameof(StepClaimed) => Step(entry, @case, entry.As<StepClaimed>().StepId, "审查中", null),
        nameof(StepSupplementRequested) => Requested(entry, @case, entry.As<StepSupplementRequested>()),
        nameof(StepSupplementLapsed) => Step(entry, @case, entry.As<StepSupplementLapsed>().StepId, "逾期没有补正，按现有材料继续办理", null),
        nameof(SpecialProcedureStarted) => Procedure(entry, @case, entry.As<SpecialProcedureStarted>()),
        nameof(SpecialProcedureRenewed) => Step(
            entry, @case, entry.As<SpecialProcedureRenewed>().StepId, $"特别程序改到 {entry.As<SpecialProcedureRenewed>().PlannedEnd:yyyy-MM-dd} 结束",
            entry.As<SpecialProcedureRenewed>().Reason),
        nameof(SpecialProcedureEnded) => Step(
            entry, @case, entry.As<SpecialProcedureEnded>().StepId, "特别程序结束，接着计时", entry.As<SpecialProcedureEnded>().Result),
        nameof(StepExtended) => Step(
            entry, @case, entry.As<StepExtended>().StepId, $"延长 {entry.As<StepExtended>().WorkingDays} 个工作日", entry.As<StepExtended>().Reason),
        nameof(StepReferred) => Step(
            entry, @case, entry.As<StepReferred>().StepId, $"上报{entry.As<StepReferred>().Addressee}，最迟 {entry.As<StepReferred>().AnswerBy:yyyy-MM-dd} 答复", null),
        nameof(ReferralAnswered) => Step(entry, @case, entry.As<ReferralAnswered>().StepId, "上报已有答复，接着审查", null),
        nameof(HearingOffered) => Step(
            entry, @case, entry.As<HearingOffered>().StepId,
            entry.As<HearingOffered>().Ground is HearingGround.ByLaw ? "依法要举行听证" : $"告知听证权利，{entry.As<HearingOffered>().AskBy:yyyy-MM-dd} 前可以要求",
            entry.As<HearingOffered>().Matter),
        nameof(HearingAnswered) => Step(
            entry, @case, entry.As<HearingAnswered>().StepId, entry.As<HearingAnswered>().Wanted ? "要求听证" : "放弃听证", null),
        nameof(HearingArranged) => Step(
            entry, @case, entry.As<HearingArranged>().StepId, $"听证定在 {entry.As<HearingArranged>().HeldOn:yyyy-MM-dd}",
            $"{entry.As<HearingArranged>().StartsAt}，{entry.As<HearingArranged>().Place}"),
        nameof(HearingHeld) => Step(entry, @case, entry.As<HearingHeld>().StepId, "听证已举行", entry.As<HearingHeld>().Conclusion),
        nameof(ThirdPartyInformed) => Step(entry, @case, entry.As<ThirdPartyInformed>().StepId, "已告知利害关系人", entry.As<ThirdPartyInformed>().Interest),
        nameof(StatementRecorded) => Step(entry, @case, entry.As<StatementRecorded>().StepId, "已听取利害关系人意见", null),
        nameof(VisitArranged) => Step(
            entry, @case, entry.As<VisitArranged>().StepId, $"{entry.As<VisitArranged>().PlannedOn:yyyy-MM-dd} 现场踏勘",
            $"{entry.As<VisitArranged>().Hour}，{string.Join('、', entry.As<VisitArranged>().Officers)}"),
        nameof(VisitRecorded) => Step(
            entry, @case, entry.As<VisitRecorded>().StepId, $"现场踏勘：{StatusWords.Of(entry.As<VisitRecorded>().Outcome)}", entry.As<VisitRecorded>().Conclusion),
        nameof(FollowUpOpened) => Step(entry, @case, entry.As<FollowUpOpened>().StepId, $"{entry.As<FollowUpOpened>().DueOn:yyyy-MM-dd} 前核查承诺", null),
        nameof(FollowUpRecorded) => Step(
            entry, @case, entry.As<FollowUpRecorded>().StepId, $"核查承诺：{StatusWords.OfCheck(entry.As<FollowUpRecorded>().Outcome)}",
            entry.As<FollowUpRecorded>().Conclusion),
        nameof(GrantRevoked) => Step(
            entry, @case, entry.As<GrantRevoked>().StepId, "许可已撤销", $"{entry.As<GrantRevoked>().Reason}（依据：{entry.As<GrantRevoked>().Basis}）{Remedies.Text}"),
        nameof(GrantKept) => Step(entry, @case, entry.As<GrantKept>().StepId, "不予撤销，许可照常有效", entry.As<GrantKept>().Reason),
        nameof(EntrustedStepReturned) => Step(entry, @case, entry.As<EntrustedStepReturned>().StepId, "授权已经终止，由原机关接着办理", null),
        nameof(StepReturnedToWindow) => Step(entry, @case, entry.As<StepReturnedToWindow>().StepId, "窗口正在转交主管部门", null),
        nameof(StepRedirected) => Step(entry, @case, entry.As<StepRedirected>().StepId, "已转交主管部门", null),
        nameof(StepTakenBack) => Step(entry, @case, entry.As<StepTakenBack>().StepId, "转由部门工作人员在平台办理", entry.As<StepTakenBack>().Reason),
        nameof(StepApproved) => Step(entry, @case, entry.As<StepApproved>().StepId, "已准予", null),
        nameof(StepDenied) => Denied(entry, @case, entry.As<StepDenied>()),
        nameof(StepClosed) => Step(entry, @case, entry.As<StepClosed>().StepId, "不再受理", entry.As<StepClosed>().Reason),
        _ => null,
    };

    private static TimelineEntry Notice(JournalEntry entry, OneTimeNoticeIssued issued) => Line(
        entry, issued.Renews is null ? "请您补正（一次性告知）" : "还需补正（再次告知）",
        $"{string.Join('、', issued.Items.Select(item => item.MaterialName))}，请在 {issued.AnswerBy:yyyy-MM-dd} 前补齐");

    private static TimelineEntry Refused(JournalEntry entry, AcceptanceRefused refused) =>
        Line(entry, "不予受理", $"{refused.Reason}（依据：{refused.Basis}）{Remedies.Text}");

    private static TimelineEntry Requested(JournalEntry entry, Case @case, StepSupplementRequested requested) => Step(
        entry, @case, requested.StepId, "请您补正",
        $"{string.Join('、', requested.Items.Select(item => item.MaterialName))}，请在 {requested.AnswerBy:yyyy-MM-dd} 前补齐");

    private static TimelineEntry Procedure(JournalEntry entry, Case @case, SpecialProcedureStarted started) => Step(
        entry, @case, started.StepId, $"{started.Kind.ChineseName()}，计划到 {started.PlannedEnd:yyyy-MM-dd} 结束", $"{started.Reason}（依据：{started.Basis}）");

    private static TimelineEntry Denied(JournalEntry entry, Case @case, StepDenied denied) =>
        Step(entry, @case, denied.StepId, "未获准予", $"{denied.Reason}（依据：{denied.Basis}）{denied.Remedy}");

    private static TimelineEntry Line(JournalEntry entry, string title, string? words, Guid? stepId = null) =>
        new(entry.OccurredAt, title, words, stepId);

    private static TimelineEntry Step(JournalEntry entry, Case @case, Guid stepId, string title, string? words) =>
        new(entry.OccurredAt, $"{@case.Steps.FirstOrDefault(step => step.StepId == stepId)?.ItemName}：{title}", words, stepId);
}
