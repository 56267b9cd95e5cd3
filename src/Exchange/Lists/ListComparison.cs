using Suban.Cases;
using Suban.Cases.Systems;

namespace Suban.Exchange.Lists;

/// <summary>Compares what is with a system here with what the system says (对账).</summary>
internal static class ListComparison
{
    /// <param name="ours">What is with the system, and what of it ended lately.</param>
    /// <param name="known">Everything of theirs that is known here.</param>
    /// <param name="grace">What was accepted after this may still be on its way.</param>
    public static IReadOnlyList<StepDifference> Of(
        IReadOnlyList<SystemStepState> ours, IReadOnlyList<SystemStepState> known, IReadOnlyList<ListedStep> theirs, DateTimeOffset grace)
    {
        var listed = theirs.DistinctBy(t => t.Number).ToDictionary(t => t.Number, t => t.State, StringComparer.Ordinal);
        var here = ours.Concat(known).DistinctBy(s => s.Number).ToDictionary(s => s.Number, StringComparer.Ordinal);
        return
        [
            .. here.Values.Where(s => !listed.ContainsKey(s.Number) && StateOf(s) is ListedState.InHand && s.AcceptedAt <= grace)
                .Select(s => Difference(DifferenceKind.MissingThere, s, null)),
            .. listed.Where(t => !here.ContainsKey(t.Key)).Select(t => new StepDifference(DifferenceKind.UnknownHere, t.Key, null, null, null, Words(t.Value))),
            .. from t in listed
               where here.ContainsKey(t.Key)
               let step = here[t.Key]
               let kind = KindOf(step, t.Value)
               where kind is not null
               select Difference(kind.Value, step, t.Value),
        ];
    }

    public static string Words(ListedState state) => state switch
    {
        ListedState.InHand => "在办",
        ListedState.Granted => "准予",
        ListedState.Denied => "不予",
        ListedState.Ended => "已经结束",
    };

    private static DifferenceKind? KindOf(SystemStepState step, ListedState theirs) => (StateOf(step), theirs) switch
    {
        (ListedState.InHand, ListedState.InHand) => step.Status is StepStatus.Ready ? DifferenceKind.NoReceipt : null,
        (ListedState.InHand, _) => DifferenceKind.DecidedThere,
        (_, ListedState.InHand) => DifferenceKind.OpenThere,
        var (a, b) => a == b ? null : DifferenceKind.OtherDecision,
    };

    private static ListedState StateOf(SystemStepState step) => step.Status switch
    {
        StepStatus.Granted => ListedState.Granted,
        StepStatus.Denied => ListedState.Denied,
        StepStatus.Closed or StepStatus.Withdrawn or StepStatus.Voided => ListedState.Ended,
        _ => ListedState.InHand,
    };

    private static StepDifference Difference(DifferenceKind kind, SystemStepState step, ListedState? theirs) =>
        new(kind, step.Number, step.StepId, step.ItemName, StatusWords.Of(step.Status), theirs is { } state ? Words(state) : null);
}
