using Suban.Catalogue.Loading;
using Suban.Kernel;

namespace Suban.Catalogue.Editing;

/// <summary>Every expected "no" of editing. Codes are part of the public API: never reuse one.</summary>
internal static class EditingRefusals
{
    public static Refusal NoDraft { get; } =
        new("theme.no_draft", "没有找到这份编制稿，可能已经发布或者放弃了。") { Kind = RefusalKind.NotFound };

    public static Refusal NoTheme { get; } = new("theme.not_found", "本地没有这个主题。") { Kind = RefusalKind.NotFound };

    public static Refusal NoCatalogue { get; } = new("theme.no_catalogue", "本地还没有发布过目录，请先导入目录内容。");

    public static Refusal DraftExists { get; } = new("theme.draft_exists", "这个主题已经有一份编制稿，请接着改那一份。");

    public static Refusal IsEditing { get; } = new("theme.is_editing", "这份编制稿正在编制中，不用退回。");

    public static Refusal NotCollected { get; } = new("theme.not_collected", "部门都同意、汇总以后才能定发布日期。");

    public static Refusal NotDue { get; } = new("theme.not_due", "还没有到发布的日期。");

    public static Refusal NotBureau { get; } =
        new("theme.not_bureau", "汇总、发布和停办由政务服务主管部门的事项编辑办理。") { Kind = RefusalKind.Forbidden };

    public static Refusal NotInvolved { get; } =
        new("theme.not_involved", "您的部门不在这个主题中，不用审核。") { Kind = RefusalKind.Forbidden };

    public static Refusal NotInReview { get; } = new("theme.not_in_review", "这份编制稿现在不在审核中，意见没有记下。请刷新页面看看它到了哪一步。");

    public static Refusal NotInForce { get; } = new("theme.not_in_force", "这个主题现在不在办理中。");

    public static Refusal IsInForce { get; } = new("theme.in_force", "这个主题正在办理中，不用恢复。");

    public static Refusal NoEdition { get; } = new("theme.no_edition", "没有找到这个版次。") { Kind = RefusalKind.NotFound };

    public static Refusal NoFile { get; } = new("theme.no_file", "目录文件里没有这个主题，不能交还。");

    public static Refusal FromFile { get; } = new("theme.from_file", "这个主题本来就以目录文件为准。");

    public static Refusal Same { get; } = new("theme.same", "与现行版本相同，没有什么可以发布。");

    public static Refusal PublishedBeforeToday => Field("publishOn", "发布日期应为今天或以后。");

    public static Refusal NotEditing(ThemeStage stage) =>
        new("theme.not_editing", $"这份编制稿{StageWords.Of(stage)}，不能修改；要改请先退回编制。");

    public static Refusal StageMoved(ThemeStage stage) => new("theme.stage_moved", $"这份编制稿{StageWords.Of(stage)}，请刷新页面再看。");

    /// <param name="disputed">The units both changed.</param>
    public static Refusal BothChanged(string by, IEnumerable<string> disputed) =>
        new("theme.both_changed", $"您修改的时候，{by}也改了同一处。请对照以后选定，再保存。")
        {
            Faults = [.. disputed.Select(unit => new FieldFault(unit, "两处都改过"))],
        };

    public static Refusal Blocked(IReadOnlyList<string> reasons) => new("theme.blocked", $"还有 {reasons.Count} 处要先改好。")
    {
        Kind = RefusalKind.Invalid,
        Faults = [.. reasons.Select((reason, i) => new FieldFault($"block{i}", reason))],
    };

    public static Refusal Breaks(IReadOnlyList<ContentProblem> errors) =>
        new("theme.breaks_others", $"这样改会让目录出错：{string.Join(" ", errors.Take(3).Select(e => e.Message))}")
        {
            Kind = RefusalKind.Invalid,
        };

    public static Refusal Unagreed(IReadOnlyList<string> authorities) =>
        new("theme.unagreed", $"还没有同意的部门：{string.Join("、", authorities)}。");

    public static Refusal TooFew(int minimum) =>
        new("theme.too_few", $"下架以后主题就少于 {minimum} 项了。请先增加一项，或者改为暂停办理。");

    /// <summary>The version the change was made for is not the last any more.</summary>
    public static Refusal Moved { get; } = new("theme.catalogue_moved", "目录刚刚发布了新版本，请再点一次。");

    public static Refusal Field(string field, string message) =>
        new("theme.invalid", message) { Kind = RefusalKind.Invalid, Faults = [new FieldFault(field, message)] };
}
