using Suban.Clocks;

namespace Suban.Cases.Filters;

/// <summary>Which of a department's open steps are listed (待办筛选); nothing set means all of them.</summary>
/// <param name="MyTurn">Only what waits for the reader.</param>
/// <param name="PartKey">Only one item.</param>
public sealed record InboxFilter(bool MyTurn = false, Light? Light = null, StepStatus? Stage = null, string? PartKey = null)
{
    /// <summary>The states an open step can be in.</summary>
    public static IReadOnlyList<StepStatus> Stages { get; } =
    [
        StepStatus.Ready, StepStatus.Claimed, StepStatus.Examining, StepStatus.SupplementRequested, StepStatus.SpecialProcedure, StepStatus.ReferredUpward,
    ];
}

/// <summary>A filter under the name its owner gave it.</summary>
public sealed record KeptFilter(Guid FilterId, string Name, InboxFilter Filter);
