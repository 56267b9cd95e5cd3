namespace Suban.Catalogue.Mistakes;

/// <summary>The words for mistakes in guides.</summary>
public static class MistakeWords
{
    public static string Of(GuidePart part) => part switch
    {
        GuidePart.Material => "材料",
        GuidePart.Limit => "时限",
        GuidePart.Fee => "费用",
        GuidePart.Place => "地点和电话",
        GuidePart.Form => "表格",
        GuidePart.Other => "别的地方",
    };

    public static string Of(MistakeState state) => state switch
    {
        MistakeState.Open => "待核实",
        MistakeState.Accepted => "下一版改正",
        MistakeState.Mended => "已改正",
        MistakeState.NotMistake => "不是差错",
    };

    /// <summary>The state with the version, as whoever found it reads it.</summary>
    public static string Of(MistakeState state, int? version) => version is { } number ? $"第 {number} 版已改正" : Of(state);
}
