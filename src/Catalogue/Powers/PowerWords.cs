namespace Suban.Catalogue.Powers;

/// <summary>Kinds and differences in words.</summary>
public static class PowerWords
{
    private static readonly Dictionary<string, ItemKind> _kinds = Enum.GetValues<ItemKind>().ToDictionary(ItemKindWords.Of);

    /// <summary>The kind a list names; null where it is none.</summary>
    public static ItemKind? KindOf(string words) => _kinds.TryGetValue(words, out var kind) ? kind : null;

    public static string Of(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Extra => "清单里没有",
        DifferenceKind.Renamed => "名称不同",
        DifferenceKind.OtherKind => "类型不同",
        DifferenceKind.OtherBasis => "依据不同",
        DifferenceKind.Missing => "本地没有公布",
    };

    public static string Of(DifferenceState state) => state switch
    {
        DifferenceState.Open => "待处理",
        DifferenceState.Approved => "经批准保留",
        DifferenceState.NotHere => "本地不办",
    };
}
