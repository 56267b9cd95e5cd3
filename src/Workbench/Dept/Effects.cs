using Suban.Cases.Queries;
using Suban.Kernel;

namespace Suban.Workbench.Dept;

/// <summary>What each choice does to the clocks and to the other departments, said before it is made.</summary>
internal sealed record Effects(TaskView Task, int SupplementDays, DateTimeOffset Now)
{
    public string Approve => OfGrant(Task.Component.Issues.Count > 0, Followers);

    public string Deny => Sentence(
        "本事项办结，时限停止，决定书写明理由、依据和救济途径",
        Followers is { } followers ? $"以它为前置、还没有受理的{followers}依法不再受理" : null,
        Task.Others.Any(other => !other.WaitsForThis) ? "其他事项照常办理" : null);

    public string Supplement => Sentence(
        $"只能要求这一次；申请人在 {Moments.Day(RegionTime.DateOf(Now).AddDays(SupplementDays))} 前补齐",
        "承诺时限从现在停钟，法定时限照常计算",
        Followers is { } followers ? $"{followers}跟着等" : null);

    public string Return => "不属于本部门职权时用；任何时限都不停，窗口改派后接着算。";

    public static string OfGrant(bool certifies, string? followers) => Sentence(
        certifies ? "本事项办结，时限停止，电子证照自动生成" : "本事项办结，时限停止",
        followers is null ? null : $"只等它的{followers}随即受理、开始计时");

    /// <summary>The items' names as the sentences have them; null where there are none.</summary>
    public static string? Named(IEnumerable<string> items) => string.Concat(items.Select(item => $"“{item}”")) is { Length: > 0 } names ? names : null;

    private string? Followers => Named(Task.Others.Where(other => other.WaitsForThis).Select(other => other.ItemName));

    private static string Sentence(params string?[] parts) => string.Join('；', parts.OfType<string>()) + "。";
}
