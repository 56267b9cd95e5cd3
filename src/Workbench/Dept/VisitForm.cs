using Suban.Cases;
using Suban.Cases.Commitments;
using Suban.Cases.Visits;
using Suban.Components.Fields;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Dept;

/// <summary>What is written about a site visit, before it and there.</summary>
public sealed record VisitForm
{
    public DateParts On { get; init; } = new();

    public string? Hour { get; init; }

    public string? First { get; init; }

    public string? Second { get; init; }

    public List<FindingForm> Findings { get; init; } = [];

    public string? Outcome { get; init; }

    public string? Conclusion { get; init; }

    public string? AccompaniedBy { get; init; }

    /// <summary>Until when a commitment has to be made true.</summary>
    public DateParts RectifyBy { get; init; } = new();

    /// <summary>The law a grant on a false commitment is taken back by.</summary>
    public string? Basis { get; init; }

    public static IReadOnlyList<Choice> States { get; } = [.. Enum.GetValues<FindingState>().Select(state => new Choice(state.ToString(), StatusWords.Of(state)))];

    public static IReadOnlyList<Choice> Outcomes { get; } =
        [.. Enum.GetValues<VisitOutcome>().Select(outcome => new Choice(outcome.ToString(), StatusWords.Of(outcome)))];

    /// <summary>What the check of a commitment may come to: the second time it is kept or not.</summary>
    public static IReadOnlyList<Choice> Checks(FollowUpView followUp) =>
    [
        .. Enum.GetValues<VisitOutcome>().Where(outcome => outcome is not VisitOutcome.ToRectify || followUp.State is FollowUpState.Due)
            .Select(outcome => new Choice(outcome.ToString(), StatusWords.OfCheck(outcome))),
    ];

    public VisitPlan Plan => new(On.Read(), Hour ?? "", [First ?? "", Second ?? ""]);

    public FollowUpReport Check => new(Report, RectifyBy.Read(), Basis ?? "");

    public VisitReport Report => new(
        [.. Findings.Select(finding => new VisitFinding(Enum.TryParse<FindingState>(finding.State, out var state) ? state : null, finding.Note))],
        Enum.TryParse<VisitOutcome>(Outcome, out var outcome) ? outcome : null, Conclusion ?? "", AccompaniedBy ?? "");
}

/// <summary>One line of the checklist as answered.</summary>
public sealed record FindingForm
{
    public string? State { get; init; }

    public string? Note { get; init; }
}
