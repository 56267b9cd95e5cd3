using Suban.Kernel;

namespace Suban.Catalogue.Powers;

/// <summary>Every expected "no" about lists of powers. Codes are part of the public API: never reuse one.</summary>
internal static class PowerRefusals
{
    public static Refusal NoList { get; } = new("powers.no_list", "还没有导入行政权力事项清单。") { Kind = RefusalKind.NotFound };

    public static Refusal NoDifference { get; } = new("powers.no_difference", "没有这处差异，可能已经改一致了。") { Kind = RefusalKind.NotFound };

    public static Refusal NotYours { get; } = new("powers.not_yours", "清单外的事项，由督查人员批准保留。") { Kind = RefusalKind.Forbidden };

    public static Refusal Moved { get; } = new("powers.moved", "同事刚刚处理过这处差异，请看过再改。") { Kind = RefusalKind.Conflict };

    public static Refusal Unchanged { get; } = new("powers.unchanged", "和上次导入的清单一样，不用再导入。");

    /// <summary>A version that would publish powers off the list.</summary>
    public static Refusal OffList(IReadOnlyList<string> names) => new(
        "catalogue.off_list",
        $"自治区行政权力事项清单里没有“{string.Join("”“", names)}”，不能公布。请核对编码，或由督查人员在“权力清单比对”里写明理由、批准保留。")
    {
        Kind = RefusalKind.Invalid,
    };
}
