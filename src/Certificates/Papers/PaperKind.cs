namespace Suban.Certificates.Papers;

/// <summary>A kind of paper (文书种类): its template under content/papers, its title, and its word in the number.</summary>
/// <param name="Template">The file name without ending; an office edits that file in Word or WPS.</param>
/// <param name="NumberWord">受 in 〔2026〕正白政受第0001号; empty where the paper carries the number of something else.</param>
public sealed record PaperKind(string Template, string Title, string NumberWord)
{
    public static PaperKind Receipt { get; } = new("receipt", "收件凭证", "收");

    public static PaperKind AcceptanceNotice { get; } = new("acceptance-notice", "受理通知书", "受");

    public static PaperKind OneTimeNotice { get; } = new("one-time-notice", "补正材料一次性告知书", "告");

    public static PaperKind SupplementNotice { get; } = new("supplement-notice", "补正告知书", "补");

    public static PaperKind SpecialProcedure { get; } = new("special-procedure", "特别程序告知书", "特");

    public static PaperKind Extension { get; } = new("extension", "延长办理期限告知书", "延");

    public static PaperKind RefusalOfAcceptance { get; } = new("refusal-of-acceptance", "不予受理决定书", "不受");

    public static PaperKind Approval { get; } = new("decision", "准予行政许可决定书", "准");

    public static PaperKind Denial { get; } = new("denial", "不予行政许可决定书", "不准");

    public static PaperKind HandOver { get; } = new("hand-over", "办理结果交接单", "交");

    public static PaperKind DeferralPromise { get; } = new("deferral-promise", "容缺受理承诺书", "诺");

    public static PaperKind DeferralNotice { get; } = new("deferral-notice", "容缺受理通知书", "容");

    public static PaperKind Commitment { get; } = new("commitment", "告知承诺书", "承");

    public static PaperKind Rectification { get; } = new("rectification", "责令限期整改通知书", "改");

    public static PaperKind Revocation { get; } = new("revocation", "撤销行政许可决定书", "撤");

    public static PaperKind HearingNotice { get; } = new("hearing-notice", "听证告知书", "听");

    /// <summary>The kinds whose words stand in the printed text, not the face of a certificate.</summary>
    public static IReadOnlyList<PaperKind> All { get; } =
    [
        Receipt, AcceptanceNotice, OneTimeNotice, SupplementNotice, SpecialProcedure, Extension, RefusalOfAcceptance, Approval, Denial, HandOver,
        DeferralPromise, DeferralNotice, Commitment, Rectification, Revocation, HearingNotice,
    ];
}
