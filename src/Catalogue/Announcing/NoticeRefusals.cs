using Suban.Kernel;

namespace Suban.Catalogue.Announcing;

/// <summary>Every expected "no" of notices. Codes are part of the public API: never reuse one.</summary>
internal static class NoticeRefusals
{
    public static Refusal NotFound { get; } = new("notice.not_found", "没有找到这条通知。") { Kind = RefusalKind.NotFound };

    public static Refusal OwnNotice { get; } =
        new("notice.own", "自己写的通知不能自己审核，请别人来看。") { Kind = RefusalKind.Forbidden };

    public static Refusal NoCatalogue { get; } = new("notice.no_catalogue", "本地还没有发布过目录，通知没有地方显示。");

    public static Refusal NotWriting(NoticeStage stage) =>
        new("notice.not_writing", $"这条通知{NoticeWords.Of(stage)}，不能再改。要改内容，请撤下以后另写一条。");

    public static Refusal Moved(NoticeStage stage) => new("notice.moved", $"这条通知{NoticeWords.Of(stage)}，请刷新页面再看。");

    public static Refusal Changed { get; } = new("notice.changed", "您打开以后这条通知又改过，请刷新页面，看了新的内容再决定。");

    public static Refusal Field(string field, string message) =>
        new("notice.invalid", message) { Kind = RefusalKind.Invalid, Faults = [new FieldFault(field, message)] };
}
