namespace Suban.Organisation;

/// <summary>What a region undertook to have done by a day (里程碑): the task, who leads, who answers for it.</summary>
/// <param name="Due">In the document's own words (3 月底前); two words that disagree are both kept.</param>
/// <param name="DueOn">The last day the words allow; null where the task goes on without an end (持续推进).</param>
public sealed record Milestone(string Region, string Programme, string Task, string Due, DateOnly? DueOn)
{
    public string? Lead { get; init; }

    public string? Responsible { get; init; }

    /// <summary>The day it was done; null where nobody has said so.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>What shows that it was done.</summary>
    public string? Evidence { get; init; }
}
