namespace Suban.Clocks;

/// <summary>A component of a plan as its promise sees it: a budget, what it waits for, and what happened to it.</summary>
/// <param name="After">Keys of its direct prerequisites.</param>
public sealed record PlanStep(
    string Key, string Name, Limit Budget, Limit Statutory, IReadOnlyCollection<string> After, IReadOnlyCollection<ClockEvent> Events)
{
    /// <summary>Kinds outside art. 45 that the item's own law lets stop the statutory clock: an extension may come that much later.</summary>
    public IReadOnlyCollection<SuspensionKind> AlsoSuspendedBy { get; init; } = [];
}

/// <summary>The promise for the whole plan (一次办承诺时限).</summary>
/// <remarks>
/// It moves only when a suspension or an extension moves the longest path of budgets. A late department moves nothing,
/// so steps are laid out as budgeted from the start of the case and not from when they really began.
/// </remarks>
public static class PlanClock
{
    /// <param name="events">Start and stop of the case; suspensions of single steps are on the steps.</param>
    public static ClockReading Compute(
        ClockRule rule,
        IReadOnlyCollection<PlanStep> steps,
        WorkingCalendar calendar,
        IReadOnlyCollection<ClockEvent> events,
        DateTimeOffset now)
    {
        var reading = Clock.Compute(rule, calendar, events.Where(fact => fact is ClockStarted or ClockStopped), now);
        if (reading is not { StartedAt: { } startedAt, DueOn: { } promisedOn })
        {
            return reading;
        }

        var period = new Period(rule, calendar, startedAt);
        var path = new BudgetPath(steps, period);
        var planned = path.LastDay([]);
        var (last, lines, done) = (promisedOn, reading.Explanation.ToList(), new List<StepMove>());
        foreach (var move in path.Moves)
        {
            done.Add(move);
            var moved = calendar.Add(promisedOn, calendar.CountBetween(planned, path.LastDay(done)));
            if (moved != last)
            {
                lines.Add(new ClockLine(move.At, $"{move.Step.Name}：{move.Text}，{Explanation.To(last, moved)}。", last, moved));
                last = moved;
            }
        }

        if (last == promisedOn)
        {
            return reading;
        }

        var due = period.End(last, [], null);
        var paused = path.Moves.Any(move => move.Pause?.IsOpen(now) == true);
        var moving = Clock.Read(period, [], last, due, reading.StoppedAt, now);
        return moving with { Explanation = lines, Provisional = moving.Provisional || (paused && reading.StoppedAt is null) };
    }
}
