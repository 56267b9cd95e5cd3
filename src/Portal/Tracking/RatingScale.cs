using System.Globalization;
using Suban.Cases.Rating;
using Suban.Components.Fields;
using Suban.Kernel;

namespace Suban.Portal.Tracking;

/// <summary>The five national levels and the reasons people give most (评价等级、评价标签).</summary>
internal static class RatingScale
{
    public static IReadOnlyList<Choice> Levels { get; } =
        [new("5", "非常满意"), new("4", "满意"), new("3", "基本满意"), new("2", "不满意"), new("1", "非常不满意")];

    public static IReadOnlyList<Choice> Tags { get; } =
    [
        new("fast", "办得快"), new("simple", "材料少、表好填"), new("kind", "态度好"), new("clear", "说得清楚"),
        new("slow", "等得久"), new("paper", "材料要得多"), new("rude", "态度不好"), new("unclear", "说不清楚"), new("trips", "跑了好几趟"),
    ];

    public static string LevelWords(int level) => Levels.FirstOrDefault(choice => choice.Value[0] - '0' == level)?.Text ?? "";

    public static string TagWords(IEnumerable<string> tags) => string.Join('、', Tags.Where(t => tags.Contains(t.Value)).Select(t => t.Text));

    public static Refusal? TooLong(string? words) => new StringInfo(words ?? "").LengthInTextElements is > RateService.MostWords and var length
        ? new Refusal("rating.too_long", "评价太长")
        {
            Kind = RefusalKind.Invalid,
            Faults = [new FieldFault("Words", $"评价内容最多 {RateService.MostWords} 个字，现在 {length} 个字")],
        }
        : null;
}
