using Suban.Cases.Referrals;
using Suban.Components.Fields;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Dept;

/// <summary>What is put before a leader or the level above, and what came back.</summary>
public sealed record ReferralForm
{
    public string? Target { get; init; }

    public string? Addressee { get; init; }

    public string? Question { get; init; }

    public string? Opinion { get; init; }

    public DateParts AnswerBy { get; init; } = new();

    public string? Answer { get; init; }

    public string? AnsweredBy { get; init; }

    public string? Document { get; init; }

    public static IReadOnlyList<Choice> Targets { get; } =
        [new(nameof(ReferralTarget.Leader), "本机关负责人"), new(nameof(ReferralTarget.HigherLevel), "上级机关")];

    public ReferralOrder Order => new(
        Enum.TryParse<ReferralTarget>(Target, out var target) ? target : null, Addressee ?? "", Question ?? "", Opinion ?? "", AnswerBy.Read());

    public ReferralAnswer Reply => new(Answer ?? "", AnsweredBy ?? "", Document ?? "");
}
