using Suban.Cases.Reopening;
using Suban.Components.Fields;

namespace Suban.Workbench.Watch;

/// <summary>What is written where a denied step begins anew.</summary>
public sealed record ReopeningForm
{
    public string? Step { get; init; }

    public string? Kind { get; init; }

    public string? Document { get; init; }

    public string? Organ { get; init; }

    public DateParts On { get; init; } = new();

    public string? Words { get; init; }

    public static IReadOnlyList<Choice> Kinds { get; } =
        [new(nameof(ReopeningKind.Reconsideration), "行政复议决定"), new(nameof(ReopeningKind.Judgment), "法院判决")];

    public Guid StepId => Guid.TryParse(Step, out var id) ? id : default;

    public ReopeningBasis Basis => new(
        Enum.TryParse<ReopeningKind>(Kind, out var kind) ? kind : null, Document ?? "", Organ ?? "", On.Read(), Words ?? "");

    internal static string NameOf(string field) => "Again." + field switch
    {
        "step" => nameof(Step),
        "kind" => nameof(Kind),
        "document" => nameof(Document),
        "organ" => nameof(Organ),
        "on" => nameof(On),
        _ => nameof(Words),
    };
}
