using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Suban.Api.Contracts;

/// <summary>Either a date or a count, by what was asked.</summary>
internal sealed record WorkingDayAnswer
{
    [Description("from 之后第 add 个工作日；add 为 0 时就是 from")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Date { get; init; }

    [Description("所涉年份的放假安排尚未公布，只按周末推算")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Provisional { get; init; }

    [Description("from 之后、至 to 为止的工作日数")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Count { get; init; }
}

internal sealed record IdentifierAnswer(bool Valid, string? Reason);
