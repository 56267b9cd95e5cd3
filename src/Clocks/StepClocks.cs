namespace Suban.Clocks;

/// <summary>The limits of one step: statutory, promised and, inside a department, of its present stage.</summary>
public sealed record StepLimits(Limit Statutory, Limit Promised, Limit? Stage = null)
{
    /// <summary>Kinds outside art. 45 that the item's own law lets stop the statutory clock.</summary>
    public IReadOnlyCollection<SuspensionKind> AlsoSuspendedBy { get; init; } = [];

    public OfficeHours Hours { get; init; } = OfficeHours.Usual;

    public LightThresholds Thresholds { get; init; } = LightThresholds.Usual;
}

/// <summary>The clocks of one step side by side (法定、承诺、环节).</summary>
/// <param name="Binding">The earlier of statutory and promised: the one that must be kept.</param>
public sealed record StepClocks(ClockReading Statutory, ClockReading Promised, ClockReading? Stage, ClockReading Binding)
{
    /// <param name="stageEvents">The start and stop of the present stage; suspensions and the extension are taken from the step.</param>
    public static StepClocks Compute(
        StepLimits limits,
        WorkingCalendar calendar,
        IReadOnlyCollection<ClockEvent> events,
        DateTimeOffset now,
        IReadOnlyCollection<ClockEvent>? stageEvents = null)
    {
        var statutory = Clock.Compute(Adjust(ClockRule.Statutory(limits.Statutory), limits), calendar, events, now);
        var promised = Clock.Compute(
            Adjust(ClockRule.Promised(limits.Promised, limits.Statutory), limits), calendar, events, now);
        var stage = limits.Stage is null
            ? null
            : Clock.Compute(
                Adjust(ClockRule.Stage(limits.Stage, limits.Statutory), limits), calendar, StageEvents(events, stageEvents), now);
        return new StepClocks(statutory, promised, stage, promised.Due > statutory.Due ? statutory : promised);
    }

    private static ClockRule Adjust(ClockRule rule, StepLimits limits) => rule with
    {
        AlsoSuspendedBy = limits.AlsoSuspendedBy,
        Hours = limits.Hours,
        Thresholds = limits.Thresholds,
    };

    private static IEnumerable<ClockEvent> StageEvents(
        IReadOnlyCollection<ClockEvent> step, IReadOnlyCollection<ClockEvent>? stage) =>
        stage is null ? step : step.Where(fact => fact is not (ClockStarted or ClockStopped)).Concat(stage);
}
