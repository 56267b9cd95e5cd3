using Suban.Cases.Hearings;
using Suban.Components.Fields;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Dept;

/// <summary>What is written about hearings and interested persons.</summary>
public sealed record HearingForm
{
    public string? Ground { get; init; }

    public string? Basis { get; init; }

    public string? Matter { get; init; }

    public string? AskedBy { get; init; }

    public DateParts HeldOn { get; init; } = new();

    public string? StartsAt { get; init; }

    public string? Place { get; init; }

    public string? Presider { get; init; }

    public string? Record { get; init; }

    public string? Conclusion { get; init; }

    public string? Name { get; init; }

    public string? Contact { get; init; }

    public string? Interest { get; init; }

    public string? ToldHow { get; init; }

    public DateParts AnswerBy { get; init; } = new();

    public string? Statement { get; init; }

    public static IReadOnlyList<Choice> Grounds { get; } =
    [
        new(nameof(HearingGround.Interests), "直接涉及申请人与他人之间的重大利益，告知他们有权要求（第四十七条）"),
        new(nameof(HearingGround.ByLaw), "法律规定应当听证，或者涉及公共利益，主动举行（第四十六条）"),
    ];

    public HearingGround? Why => Enum.TryParse<HearingGround>(Ground, out var ground) ? ground : null;

    public HearingPlan Plan => new(HeldOn.Read(), StartsAt ?? "", Place ?? "", Presider ?? "");

    public ThirdPartyNotice Notice => new(Name ?? "", Contact ?? "", Interest ?? "", ToldHow ?? "", AnswerBy.Read());
}
