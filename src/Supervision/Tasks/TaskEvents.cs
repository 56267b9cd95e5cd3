namespace Suban.Supervision.Tasks;

/// <summary>A task was entered in the register.</summary>
public sealed record TaskAdded(Guid TaskId, string Region, string Programme, string Name);

/// <summary>A department answers for a task now, or none does any more.</summary>
public sealed record TaskAssigned(Guid TaskId, string Region, Guid? AuthorityId);

/// <summary>A task was recorded as done.</summary>
public sealed record TaskCompleted(Guid TaskId, string Region, DateOnly On);

/// <summary>A task was put off.</summary>
public sealed record TaskDelayed(Guid TaskId, string Region, DateOnly To);

/// <summary>It was a mistake: the task is not done.</summary>
public sealed record TaskReopened(Guid TaskId, string Region);
