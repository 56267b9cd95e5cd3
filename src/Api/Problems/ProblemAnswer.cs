using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Suban.Api.Problems;

/// <summary>RFC 9457 problem details with a code that never changes its meaning.</summary>
internal sealed record ProblemAnswer
{
    public string Type => $"urn:suban:problem:{Code}";

    public required string Title { get; init; }

    public required int Status { get; init; }

    [Description("稳定的错误代码")]
    public required string Code { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Detail { get; init; }

    public IReadOnlyList<ProblemField> Errors { get; init; } = [];
}

/// <param name="Field">The parameter, or the path inside the body.</param>
internal sealed record ProblemField(string Field, string Message);
