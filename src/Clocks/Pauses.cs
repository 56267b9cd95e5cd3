namespace Suban.Clocks;

/// <summary>A suspension as its events leave it, whatever order they arrived in.</summary>
/// <param name="ResumedAt">When it was lifted before its planned end; null where it ran or will run to the end of the last day.</param>
internal sealed record Pause(
    DateTimeOffset At, Guid SuspensionId, SuspensionKind Kind, string Reason, DateOnly Until, DateTimeOffset? ResumedAt)
{
    public DateOnly After => CivilTime.DateOf(At);

    /// <summary>Not lifted, and its planned last day has not passed.</summary>
    public bool IsOpen(DateTimeOffset now) => At <= now && ResumedAt is null && CivilTime.DateOf(now) <= Until;

    /// <summary>The suspensions that stop this rule's clock, in the order of their own times.</summary>
    public static IReadOnlyList<Pause> Of(ClockRule rule, IReadOnlyCollection<ClockEvent> events, DateTimeOffset? stoppedAt) =>
    [
        .. events.OfType<ClockSuspended>()
            .Where(suspended => rule.IsSuspendedBy(suspended.Kind) && !(suspended.At > stoppedAt))
            .GroupBy(suspended => suspended.SuspensionId)
            .Select(group => Settle(First(group), events, stoppedAt))
            .OrderBy(pause => pause.At).ThenBy(pause => pause.SuspensionId),
    ];

    // The same suspension reported twice is the earlier report; equal times are told apart by content, never by arrival.
    private static ClockSuspended First(IEnumerable<ClockSuspended> reports) =>
        reports.OrderBy(report => report.At).ThenBy(report => report.PlannedEnd).ThenBy(report => report.Kind)
            .ThenBy(report => report.Reason, StringComparer.Ordinal).First();

    private static Pause Settle(ClockSuspended start, IReadOnlyCollection<ClockEvent> events, DateTimeOffset? stoppedAt)
    {
        var until = start.PlannedEnd;
        foreach (var renewal in events.OfType<SuspensionRenewed>()
            .Where(renewal => renewal.SuspensionId == start.SuspensionId && renewal.At >= start.At)
            .OrderBy(renewal => renewal.At).ThenBy(renewal => renewal.PlannedEnd))
        {
            until = CivilTime.DateOf(renewal.At) <= until && renewal.PlannedEnd > until ? renewal.PlannedEnd : until;
        }

        DateTimeOffset? lifted = events.OfType<ClockResumed>()
            .Where(resumed => resumed.SuspensionId == start.SuspensionId && resumed.At >= start.At)
            .Select(resumed => (DateTimeOffset?)resumed.At)
            .Append(stoppedAt)
            .Min();
        if (lifted is { } at && CivilTime.DateOf(at) <= until)
        {
            return new Pause(start.At, start.SuspensionId, start.Kind, start.Reason, CivilTime.DateOf(at), at);
        }

        return new Pause(start.At, start.SuspensionId, start.Kind, start.Reason, until, null);
    }
}
