namespace Suban.Supervision.Problems;

/// <summary>A problem was entered in the register.</summary>
public sealed record ProblemOpened(Guid ProblemId, string Region, ProblemSource Source, int? Theme, DateOnly DueOn);

/// <summary>Who sees to a problem, or what is being done about it, was recorded.</summary>
public sealed record ProblemHandled(Guid ProblemId, string Region, Guid? AuthorityId);

/// <summary>A problem was closed, with the measure that was taken.</summary>
public sealed record ProblemClosed(Guid ProblemId, string Region);
