namespace Suban.Clocks;

/// <summary>A suspension or extension of one step, as it may move the longest path.</summary>
internal sealed record StepMove(PlanStep Step, Pause? Pause, LimitExtended? Extension)
{
    public DateTimeOffset At => Pause?.At ?? Extension!.At;

    public string Text => Pause is null ? Explanation.Say(Extension) : Explanation.Say(Pause);
}

/// <summary>The longest path through the budgets of a plan's steps.</summary>
internal sealed class BudgetPath
{
    private readonly Dictionary<string, PlanStep> _steps;
    private readonly WorkingCalendar _calendar;
    private readonly DateTimeOffset _startedAt;
    private readonly OfficeHours _hours;

    public BudgetPath(IReadOnlyCollection<PlanStep> steps, Period period)
    {
        _steps = steps.ToDictionary(step => step.Key, StringComparer.Ordinal);
        (_calendar, _startedAt, _hours) = (period.Calendar, period.StartedAt, period.Rule.Hours);
        Moves = [.. steps.SelectMany(MovesOf).OrderBy(move => move.At).ThenBy(move => move.Step.Key, StringComparer.Ordinal)];
    }

    public IReadOnlyList<StepMove> Moves { get; }

    /// <summary>The last day of the longest path, if only these moves had happened.</summary>
    public DateOnly LastDay(IReadOnlyCollection<StepMove> moves)
    {
        var ends = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        return _steps.Values.Select(step => EndOf(step, moves, ends, 0)).Append(CivilTime.DateOf(_startedAt)).Max();
    }

    private DateOnly EndOf(PlanStep step, IReadOnlyCollection<StepMove> moves, Dictionary<string, DateOnly> ends, int depth)
    {
        if (ends.TryGetValue(step.Key, out var known))
        {
            return known;
        }

        if (depth > _steps.Count)
        {
            throw new InvalidOperationException($"The prerequisites of {step.Key} go in a circle.");
        }

        var start = step.After.Where(_steps.ContainsKey)
            .Select(key => EndOf(_steps[key], moves, ends, depth + 1))
            .Append(CivilTime.DateOf(_startedAt)).Max();
        var own = moves.Where(move => ReferenceEquals(move.Step, step)).ToList();
        var spans = new DaySpans(own.Select(move => move.Pause).OfType<Pause>());
        var end = spans.Advance(step.Budget, step.Budget.Days, _calendar, start);
        if (step.Budget is OnTheSpot)
        {
            // What was suspended has not been finished on the spot: it ends with the last suspension.
            end = own.Select(move => move.Pause).OfType<Pause>().Select(pause => pause.Until).Append(end).Max();
        }

        foreach (var extension in own.Select(move => move.Extension).OfType<LimitExtended>())
        {
            end = spans.Advance(extension.By, extension.By.Days, _calendar, end);
        }

        return ends[step.Key] = end;
    }

    private IEnumerable<StepMove> MovesOf(PlanStep step)
    {
        var stoppedAt = step.Events.OfType<ClockStopped>().Select(stopped => (DateTimeOffset?)stopped.At).Min();
        var rule = ClockRule.Promised(step.Budget, step.Statutory) with { AlsoSuspendedBy = step.AlsoSuspendedBy, Hours = _hours };
        foreach (var pause in Pause.Of(rule, step.Events, stoppedAt))
        {
            yield return new StepMove(step, pause, null);
        }

        var started = step.Events.OfType<ClockStarted>().Select(start => (DateTimeOffset?)start.At).Min();
        var extension = started is { } at
            ? Clock.ExtensionOf(new Period(rule, _calendar, at), step.Events, stoppedAt)
            : null;
        if (extension is not null)
        {
            yield return new StepMove(step, null, extension);
        }
    }
}
