using Suban.Cases.Acceptance;
using Suban.Cases.Commitments;
using Suban.Cases.Delays;
using Suban.Cases.Hearings;
using Suban.Cases.Issue;
using Suban.Cases.Questions;
using Suban.Cases.Receipt;
using Suban.Cases.Reopening;
using Suban.Cases.Visits;
using Suban.Cases.Withdrawal;
using Suban.Clocks;
using Suban.Kernel;
using Suban.Parties.Messages;

namespace Suban.Cases;

/// <summary>Tells the applicant, in the same transaction, what happened, what to do and by when.</summary>
public sealed class ApplicantMessages(AppDbContext db)
{
    internal void Received(Guid partyId, CaseReceived received, ProcessContext process) => Tell(
        partyId, received.Number, $"已收到您的申请：{received.Title}",
        $"办件编号 {received.Number}。窗口最迟在 {Words(received.AnswerDueAt)} 前告诉您是否受理、还缺什么。", null, process);

    internal void Accepted(Case @case, bool bySilence, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"已受理：{@case.Title}",
        bySilence
            ? $"窗口没有在五个工作日内告知，您的申请依法自 {@case.AcceptedOn:yyyy-MM-dd} 起视为受理。"
            : @case.PromiseDueAt is { } due ? $"各部门已同时开始办理，最迟 {Words(due)} 办结。" : "各部门已同时开始办理。",
        null, process);

    internal void AcceptanceRefused(Case @case, AcceptanceRefused refused, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"不予受理：{@case.Title}",
        $"理由：{refused.Reason}。依据：{refused.Basis}。" +
        (refused.CompetentAuthority is { } other ? $"请到{other}办理。" : "") + Decision.Remedies.Text,
        null, process, NoticeMatter.Result);

    internal void NoticeIssued(Case @case, CaseNotice notice, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"请补正 {notice.Items.Count} 份材料：{@case.Title}",
        $"{Listed(notice)}请在 {notice.AnswerBy:yyyy年M月d日} 前补齐。不清楚请致电 {notice.Contact}。", notice.AnswerBy, process);

    internal void StepNoticeIssued(Case @case, CaseStep step, CaseNotice notice, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"“{step.ItemName}”请您补正 {notice.Items.Count} 份材料",
        $"{Listed(notice)}请在 {notice.AnswerBy:yyyy年M月d日} 前补齐，等您补正的时间不计入承诺时限。不清楚请致电 {notice.Contact}。",
        notice.AnswerBy, process);

    internal void ProcedureStarted(Case @case, CaseStep step, SpecialProcedure procedure, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"“{step.ItemName}”需要{procedure.Kind.ChineseName()}",
        $"{procedure.Reason}（依据：{procedure.Basis}）。计划到 {procedure.PlannedEnd:yyyy年M月d日} 结束，" +
        (procedure.Kind.IsSpecialProcedure() ? "这段时间依法不计入办理时限。" : "这段时间不计入承诺时限，法定时限照常计算。") + "需要您配合的，部门会另行联系您。",
        null, process);

    internal void ProcedureRenewed(Case @case, CaseStep step, SpecialProcedure procedure, ProcedureRenewal renewal, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"“{step.ItemName}”的{procedure.Kind.ChineseName()}改到 {renewal.PlannedEnd:yyyy年M月d日} 结束",
        $"原因：{renewal.Reason}。", null, process);

    internal void ProcedureEnded(Case @case, CaseStep step, SpecialProcedure procedure, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"“{step.ItemName}”的{procedure.Kind.ChineseName()}已结束",
        step.DueAt is { } due ? $"部门继续办理，时限接着计算，最迟 {Words(due)} 办结。" : "部门继续办理，时限接着计算。", null, process);

    internal void Extended(Case @case, CaseStep step, StepExtension extension, DateOnly? dueOn, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"“{step.ItemName}”延长 {extension.WorkingDays} 个工作日",
        $"理由：{extension.Reason}。{(dueOn is { } day ? $"最迟 {day:yyyy年M月d日} 办结。" : "")}依法经本机关负责人批准，只能延长这一次。", null, process);

    internal void Supplied(Case @case, CaseNotice notice, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"已收到补正材料：{@case.Title}",
        notice.Kind is NoticeKind.OneTime ? "补齐的，今天就算受理；窗口核对后告诉您。" : notice.Kind is NoticeKind.Deferral ? "您承诺补交的都到了，部门接着办。" : "部门继续办理，时限从明天起接着计算。", null, process);

    internal void Returned(Case @case, CaseNotice notice, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"已退件：{@case.Title}",
        $"到 {notice.AnswerBy:yyyy年M月d日} 没有收到补正材料，这件申请已退回。填过的内容都还在，随时可以重新申请。", null, process, NoticeMatter.Result);

    internal void StepApproved(Case @case, CaseStep step, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"已准予：{step.ItemName}", "电子证照可以在“我的证照”里查看和出示，纸质件由出件窗口统一发放。", null, process);

    internal void StepDenied(Case @case, CaseStep step, IReadOnlyList<CaseStep> closed, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"未获准予：{step.ItemName}",
        $"理由：{step.Reason}。依据：{step.Basis}。" +
        (closed.Count > 0 ? $"以它为前置的事项不再受理：{string.Join('、', closed.Select(s => s.ItemName))}。" : "") + Decision.Remedies.Text,
        null, process, NoticeMatter.Result);

    internal void Decided(Case @case, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"已办结：{@case.Title}", $"结果：{StatusWords.Of(@case.Outcome!.Value)}。出件窗口将在十个工作日内送达。", null, process, NoticeMatter.Result);

    internal void Issued(Case @case, CaseIssue issue, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"已出件：{@case.Title}",
        issue.Method switch
        {
            DeliveryMethod.OnSite => $"{issue.ReceiverName}已在窗口领取。请您评价这次服务。",
            DeliveryMethod.Post => "已交寄递，邮费由政府承担，单号稍后告诉您。",
            DeliveryMethod.Online => "已存入“我的证照”。请您评价这次服务。",
        },
        null, process, NoticeMatter.Result);

    internal void Posted(Case @case, CaseIssue issue, ProcessContext process) =>
        Tell(@case.PartyId, @case.Number, $"结果已寄出：{@case.Title}", $"寄递单号 {issue.PostOrder}。", null, process);

    internal void Withdrawn(Case @case, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"已撤回：{@case.Title}", "已经办出的结果仍然有效。需要时可以重新申请。", null, process);

    internal void Voided(Case @case, CaseVoided voided, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"已作废：{@case.Title}", $"理由：{voided.Reason}。有疑问请致电窗口，需要时可以重新申请。", null, process);

    internal void Deferred(Case @case, CaseNotice notice, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"已容缺受理，请在 {notice.AnswerBy:M月d日} 前补交 {notice.Items.Count} 份材料",
        $"{Listed(notice)}请在 {notice.AnswerBy:yyyy年M月d日} 前补来，可以在手机上传，也可以交到窗口。补来以前，要用它们的事项不发证；到期没有补来的，这些事项退回，并记一条信用记录。",
        notice.AnswerBy, process);

    internal void DeferralReminded(Case @case, CaseNotice notice, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"别忘了 {notice.AnswerBy:M月d日} 前补交材料：{@case.Title}", $"{Listed(notice)}有困难的，请尽早打 {notice.Contact}。", notice.AnswerBy, process);

    internal void DeferralLapsed(Case @case, CaseNotice notice, int ended, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"承诺补交的材料没有到：{@case.Title}",
        $"到 {notice.AnswerBy:yyyy年M月d日} 没有收到，{ended} 个事项已退回，其余的照常办理。依承诺记了一条信用记录，觉得不对的，可以在“我的信用记录”里申诉。备齐后可以重新申请。",
        null, process);

    internal void PartOffered(Case @case, List<CaseStep> ready, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"先领已办好的，还是等一起领？{@case.Title}",
        $"已办好：{string.Join('、', ready.Select(step => step.ItemName))}。其余的还在办。您可以先领这些，也可以等全部办好一起领，点进去告诉我们；不答复的，办完一起给您。",
        null, process);

    internal void HearingOffered(Case @case, CaseStep step, Hearing hearing, ProcessContext process) => Tell(
        @case.PartyId, @case.Number,
        hearing.Ground is HearingGround.ByLaw ? $"“{step.ItemName}”依法要举行听证" : $"“{step.ItemName}”您有权要求听证",
        hearing.Ground is HearingGround.ByLaw
            ? $"{hearing.Matter}（依据：{hearing.Basis}）。时间、地点会提前七个工作日告诉您，您不用交费。"
            : $"{hearing.Matter}（依据：{hearing.Basis}）。要听证的，请在 {hearing.AskBy:yyyy年M月d日} 前提出，不收费；不要的可以点“放弃”，部门接着办。",
        hearing.Ground is HearingGround.ByLaw ? null : hearing.AskBy, process);

    internal void HearingAsked(Case @case, CaseStep step, Hearing hearing, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"“{step.ItemName}”将举行听证",
        $"{hearing.AskedBy}要求听证，部门最迟在 {hearing.HoldBy:yyyy年M月d日} 举行，时间、地点会提前七个工作日告诉您。", null, process);

    internal void VisitArranged(Case @case, CaseStep step, SiteVisit visit, bool moved, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"“{step.ItemName}”{(moved ? "改在" : "")} {visit.PlannedOn:M月d日} 上门看现场",
        $"{visit.PlannedOn:yyyy年M月d日} {visit.Hour}，{string.Join('、', visit.Officers)}到现场，他们会出示证件。请留人在场；不方便的，打窗口电话改时间。不收费，也不用招待。",
        visit.PlannedOn, process);

    internal void Reopened(Case @case, CaseStep step, CaseReopening reopening, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"“{step.ItemName}”重新办理",
        $"依据{reopening.Organ}{reopening.Document}：{reopening.Words}。部门从今天起重新计算时限，您不用重新申请，也不用重交材料。", null, process);

    internal void HearingArranged(Case @case, CaseStep step, string words, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"“{step.ItemName}”的听证时间定了", $"{words}。可以带证据和证人。", null, process);

    internal void FollowUpOpened(Case @case, CommitmentFollowUp followUp, DateOnly dueOn, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"“{followUp.ItemName}”按您的承诺办好了，{dueOn:M月d日} 前会来核查",
        $"{followUp.Promise}来以前会告诉您日期和人员，照承诺的条件做好就行。有变化的，请尽早打窗口电话。", null, process);

    internal void CommitmentKept(Case @case, CommitmentFollowUp followUp, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"“{followUp.ItemName}”核查通过", $"{followUp.Words}。许可照常有效，您不用再做什么。", null, process);

    internal void ToRectify(Case @case, CommitmentFollowUp followUp, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"“{followUp.ItemName}”请在 {followUp.RectifyBy:M月d日} 前改好",
        $"核查发现：{followUp.Words}。请在 {followUp.RectifyBy:yyyy年M月d日} 前改好，到时再来看一次。改好了许可照常有效；没有改好的，要听您说明，再依法撤销。",
        followUp.RectifyBy, process);

    internal void RectificationReminded(Case @case, CommitmentFollowUp followUp, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"还有几天：“{followUp.ItemName}”请在 {followUp.RectifyBy:M月d日} 前改好",
        $"核查发现：{followUp.Words}。已经改好的，等{followUp.AuthorityName}来看就行。", followUp.RectifyBy, process);

    internal void RevocationProposed(Case @case, CaseStep step, Hearing hearing, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"拟撤销“{step.ItemName}”的许可，您可以要求听证",
        $"{hearing.Matter}（依据：{hearing.Basis}）。要听证的，请在 {hearing.AskBy:yyyy年M月d日} 前提出，不收费；也可以书面说明。现在还没有撤销。",
        hearing.AskBy, process);

    internal void GrantRevoked(Case @case, CommitmentFollowUp followUp, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"“{followUp.ItemName}”的许可已撤销",
        $"理由：{followUp.Words}。依据：{followUp.Basis}。{Decision.Remedies.Text}同时记了一条信用记录，觉得不对的，可以在“我的信用记录”里申诉；以后可以按一般程序重新申请。",
        null, process, NoticeMatter.Result);
    internal void QuestionAnswered(Case @case, CaseQuestion question, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"您问的有答复了：{@case.Title}", $"{question.Answer}（{question.OwnerName}）", null, process);

    internal void PromiseMoved(Case @case, DateTimeOffset due, ProcessContext process) => Tell(
        @case.PartyId, @case.Number, $"办结期限改到 {Words(due)}：{@case.Title}",
        "工作日历按国务院办公厅的放假安排或当地的休息日作了调整，期限按工作日计算，所以跟着变。您什么也不用做。", null, process);

    private static string Listed(CaseNotice notice) =>
        string.Concat(notice.Items.Select((item, i) => $"{i + 1}. {item.MaterialName}：{item.Defect}（依据：{item.Basis}）。"));

    private static string Words(DateTimeOffset instant) => $"{RegionTime.Local(instant):M月d日 H:mm}";

    private void Tell(Guid partyId, string number, string title, string words, DateOnly? actBy, ProcessContext process, NoticeMatter matter = NoticeMatter.Progress) =>
        Notices.Tell(
            db, partyId,
            new Notice(title, words) { Link = $"/cases/{number}", ActBy = actBy, Matter = matter, Reference = number, Region = process.Region is "" ? null : process.Region },
            process.Now);
}
