using Suban.Kernel;

namespace Suban.Catalogue.Procedures;

/// <summary>A new version of a theme's operating procedure stands.</summary>
public sealed record ProcedureWritten(string Region, int Number, int Version, DateOnly ReviewDueOn);

/// <summary>An operating procedure was looked through.</summary>
/// <param name="Sound">It can stay as it is.</param>
public sealed record ProcedureReviewed(string Region, int Number, int Version, bool Sound, DateOnly NextOn);

/// <summary>Every expected "no" of procedures. Codes are part of the public API: never reuse one.</summary>
internal static class ProcedureRefusals
{
    public static Refusal NoTheme { get; } = new("procedure.no_theme", "本地没有这个主题，没有操作规程。") { Kind = RefusalKind.NotFound };

    public static Refusal NotWritten { get; } = new("procedure.not_written", "这个主题还没有编制操作规程，请先编制。");

    public static Refusal Moved { get; } = new("procedure.moved", "同事刚刚改过这份规程，请看过新的一版再改。") { Kind = RefusalKind.Conflict };

    public static Refusal Invalid(IReadOnlyList<FieldFault> faults) =>
        new("procedure.invalid", "请改正下面的内容。") { Kind = RefusalKind.Invalid, Faults = faults };
}
