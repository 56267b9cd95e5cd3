namespace Suban.Components.Status;

/// <summary>One line of a course of events.</summary>
/// <param name="When">11月16日 9:12, or 最晚 11月23日（周一）; beside the text.</param>
/// <param name="Note">What this step means for the reader; below.</param>
/// <param name="Parts">What runs side by side within the step.</param>
public sealed record StepLine(string Text, StepState State, string? When = null, string? Note = null, IReadOnlyList<StepPart>? Parts = null);

/// <summary>One of several things that run side by side.</summary>
public sealed record StepPart(string Text, string? Note = null, Lamp? Lamp = null);

public enum StepState
{
    Done,
    Now,
    Ahead,
}
