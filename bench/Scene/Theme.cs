namespace Suban.Bench.Scene;

/// <summary>A shipped theme with the answers it is measured under.</summary>
internal sealed record Theme(int Number, IReadOnlyDictionary<string, string> Answers)
{
    /// <summary>我要开小餐馆: what a first-time applicant mostly answers.</summary>
    public static Theme Restaurant { get; } = new(8, new Dictionary<string, string>
    {
        ["area"] = "up-to-50", ["cold"] = "no", ["drain"] = "no", ["home"] = "no", ["sign"] = "no",
    });

    /// <summary>我要开茶楼 with all that goes with it: the licence first, then six parts at once.</summary>
    public static Theme SevenParts { get; } = new(42, new Dictionary<string, string>
    {
        ["entity"] = "individual", ["large"] = "yes", ["fire-way"] = "commitment", ["tobacco"] = "yes", ["sign"] = "yes", ["staff"] = "yes",
    });
}
