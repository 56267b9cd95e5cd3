using Suban.Kernel;

namespace Suban.Catalogue.Translating;

/// <summary>Every expected "no" of translations. Codes are part of the public API: never reuse one.</summary>
internal static class TranslationRefusals
{
    public static Refusal NotWritten { get; } = new("translation.not_written", "这一条在这里还没有写译文，先写好、保存，再审定。");

    public static Refusal Released { get; } = new("translation.released", "这一条已经审定了。");

    public static Refusal OldWords { get; } = new("translation.old_words", "中文已经改了，译文要先对着新的中文改好、保存，再审定。");

    public static Refusal NothingNew { get; } = new("translation.nothing_new", "已定的译文都已公布，没有新的。");

    public static Refusal Changed { get; } = new("translation.changed", "您打开以后这一条又改过，请刷新页面，看了新的内容再决定。");

    public static Refusal Field(string field, string message) =>
        new("translation.invalid", message) { Kind = RefusalKind.Invalid, Faults = [new FieldFault(field, message)] };
}
