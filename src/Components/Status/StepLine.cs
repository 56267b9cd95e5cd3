namespace Suban.Components.Status;

/// <summary>One line of a course of events.</summary>
/// <param name="When">11-16 09:12, or 预计 11-23.</param>
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
