namespace Suban.Components.Listing;

/// <summary>One section of the task list (填报清单).</summary>
/// <param name="Href">Null while it cannot be filled in yet.</param>
public sealed record TaskLine(string Text, string? Href, TaskState State, string? Hint = null);

public enum TaskState
{
    NotStarted,
    InProgress,
    Done,
    Faulty,
    Blocked,
}
