using Suban.Cases;
using Suban.Cases.Papers;
using Suban.Cases.Queries;
using Suban.Certificates.Papers;

namespace Suban.Workbench.Desk;

/// <summary>A paper the window prints, by the word in its address.</summary>
/// <param name="Words">As clerks say it; the paper's own title may be longer.</param>
/// <param name="Subjects">What there is to print one for: the case itself, each notice, each hand-over; in order of time.</param>
internal sealed record DeskPaper(string Kind, string Words, PaperKind Paper, CasePaper Order, Func<TrackingView, IReadOnlyList<Guid?>> Subjects)
{
    public static IReadOnlyList<DeskPaper> All { get; } =
    [
        new("receipt", "收件凭证", PaperKind.Receipt, CasePaper.Receipt, _ => [null]),
        new("acceptance", "受理通知书", PaperKind.AcceptanceNotice, CasePaper.AcceptanceNotice, t => t.AcceptedOn is null ? [] : [null]),
        new("notice", "一次性告知单", PaperKind.OneTimeNotice, CasePaper.OneTimeNotice,
            t => [.. t.Notices.Where(n => n.Kind is NoticeKind.OneTime).Select(n => (Guid?)n.NoticeId)]),
        new("deferral-promise", "容缺受理承诺书", PaperKind.DeferralPromise, CasePaper.DeferralPromise,
            t => [.. t.Notices.Where(n => n.Kind is NoticeKind.Deferral).Select(n => (Guid?)n.NoticeId)]),
        new("deferral-notice", "容缺受理通知书", PaperKind.DeferralNotice, CasePaper.DeferralNotice,
            t => [.. t.Notices.Where(n => n.Kind is NoticeKind.Deferral).Select(n => (Guid?)n.NoticeId)]),
        new("commitment", "告知承诺书", PaperKind.Commitment, CasePaper.Commitment,
            t => [.. t.Steps.Where(s => s.Committed).Select(s => (Guid?)s.StepId)]),
        new("refusal", "不予受理决定书", PaperKind.RefusalOfAcceptance, CasePaper.RefusalOfAcceptance,
            t => t.Status is CaseStatus.NotAccepted ? [null] : []),
        new("hand-over", "领证凭证", PaperKind.HandOver, CasePaper.HandOver, t => [.. t.Issues.Select(issue => (Guid?)issue.IssueId)]),
    ];

    public static DeskPaper? Find(string kind) => All.FirstOrDefault(paper => paper.Kind == kind);
}
