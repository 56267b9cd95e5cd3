namespace Suban.Cases.Warnings;

/// <summary>Staff were warned that a step comes to its end (预警).</summary>
/// <param name="Told">How many got the message.</param>
public sealed record StepWarned(Guid CaseId, Guid StepId, WarningLevel Level, DateTimeOffset DueAt, int Told);

/// <summary>An officer said why a step is late (说明超时原因); without it nothing late is decided.</summary>
public sealed record OverdueExplained(Guid CaseId, Guid StepId, DateTimeOffset DueAt, string Words);
