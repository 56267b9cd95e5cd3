using Suban.Cases;
using Suban.Cases.Queries;

namespace Suban.Workbench.Desk;

/// <summary>Where one item's result is, as the issuing window sees it.</summary>
internal enum ResultState
{
    /// <summary>Decided and here, to be handed over.</summary>
    Ready,

    /// <summary>Handed over or sent before.</summary>
    Issued,

    /// <summary>A department still holds it.</summary>
    Outstanding,

    /// <summary>There is nothing to hand over: the item was closed or withdrawn.</summary>
    Without,
}

/// <summary>One line of the issuing checklist.</summary>
/// <param name="Holder">Who holds what is not there yet.</param>
internal sealed record IssueLine(StepView Step, ResultState State, string? Holder)
{
    public string Result => Step.Status is StepStatus.Denied ? "不予许可决定书"
        : Step.CertificateId is not null ? "证照（电子证照同时存入“我的证照”）"
        : "准予许可决定书";
}

internal static class IssueLines
{
    public static IReadOnlyList<IssueLine> Of(TrackingView tracking)
    {
        var issued = tracking.Issues.SelectMany(issue => issue.Items).ToHashSet(StringComparer.Ordinal);
        return [.. tracking.Steps.Select(step => new IssueLine(step, StateOf(step, issued.Contains(step.ItemName)), HolderOf(step)))];
    }

    private static ResultState StateOf(StepView step, bool issued) => step.Status switch
    {
        StepStatus.Granted or StepStatus.Denied => issued || step.DeliveredAt is not null ? ResultState.Issued : ResultState.Ready,
        StepStatus.Closed or StepStatus.Withdrawn or StepStatus.Voided => ResultState.Without,
        _ => ResultState.Outstanding,
    };

    private static string HolderOf(StepView step) => step.ClaimedByName is { } name ? $"{step.AuthorityName} {name}" : step.AuthorityName;
}
