using Suban.Certificates.Papers;

namespace Suban.Workbench.Desk;

/// <summary>A paper the window prints, by the word in its address.</summary>
/// <param name="Words">As clerks say it; the paper's own title may be longer.</param>
internal sealed record DeskPaper(string Kind, string Words, PaperKind Paper)
{
    public static IReadOnlyList<DeskPaper> All { get; } =
    [
        new("receipt", "收件凭证", PaperKind.Receipt),
        new("acceptance", "受理通知书", PaperKind.AcceptanceNotice),
        new("notice", "一次性告知单", PaperKind.OneTimeNotice),
        new("refusal", "不予受理决定书", PaperKind.RefusalOfAcceptance),
        new("hand-over", "领证凭证", PaperKind.HandOver),
    ];

    public static DeskPaper? Find(string kind) => All.FirstOrDefault(paper => paper.Kind == kind);
}
