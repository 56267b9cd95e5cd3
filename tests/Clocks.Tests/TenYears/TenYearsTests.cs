namespace Suban.Clocks.Tests.TenYears;

/// <summary>Ten years, twenty thousand cases, two ways of counting: the product from its facts, the other one day after another.</summary>
public sealed class TenYearsTests
{
    private const int Cases = 20_000;
    private static readonly DateOnly _first = new(2026, 1, 1);
    private static readonly DateOnly _end = new(2036, 1, 1);
    private readonly List<string> _differences = [];
    private readonly Random _random = new(20260101);
    private int _compared;
    private int _moved;

    [Fact]
    public void Compute_TenYearsOfRandomLawfulEvents_AgreesWithWalkingTheDays()
    {
        var (town, almanac) = (new Town(_random), new Almanac(_random));
        almanac.Publish(_first.Year);
        for (var (day, received) = (_first, 0); day < _end || town.Open.Count > 0; day = day.AddDays(1))
        {
            var before = almanac.AsItIs();
            if (Changes(almanac, day))
            {
                CompareMoves(town, day, before, almanac);
            }

            for (; received < Cases * (day.DayNumber - _first.DayNumber + 1L) / (_end.DayNumber - _first.DayNumber) && received < Cases; received++)
            {
                town.Receive(day.ToDateTime(new TimeOnly(0, 0)).AddMinutes(_random.Next(540)));
            }

            Live(town, day, almanac);
        }

        Assert.True(_differences.Count == 0, string.Join('\n', _differences.Take(5).Append($"{_differences.Count} differences")));
        Assert.Equal(Cases, town.Happened["case"]);
        Assert.All((string[])["suspended", "resumed", "renewed", "extended", "deferral"], what => Assert.InRange(town.Happened[what], 300, int.MaxValue));
        Assert.InRange(_compared, 200_000, int.MaxValue);
        Assert.InRange(_moved, 300, int.MaxValue);
    }

    private bool Changes(Almanac almanac, DateOnly day)
    {
        var autumn = day is { Month: 11 or 12 } && !almanac.IsPublished(day.Year + 1) && (day.Day == 31 || _random.Next(30) == 0);
        if (autumn)
        {
            almanac.Publish(day.Year + 1);
        }

        var amended = _random.Next(90) == 0;
        if (amended)
        {
            almanac.Amend(day);
        }

        return autumn || amended;
    }

    private void Live(Town town, DateOnly day, Almanac almanac)
    {
        foreach (var one in town.Open)
        {
            town.Act(one, day, almanac);
            TownStep[] live = [.. one.Steps.Where(step => step.IsLived(day))];
            foreach (var step in live)
            {
                step.Live(day, almanac);
            }

            foreach (var clock in one.Plain.Where(clock => IsLived(clock, day)))
            {
                clock.Live(day, almanac);
            }

            if (one.IsOver || town.Chance(1))
            {
                Compare(town, one, day.ToDateTime(new TimeOnly(20, 0)), almanac);
            }

            foreach (var step in live)
            {
                step.Sleep(day);
            }
        }

        town.Open.RemoveAll(one => one.IsOver);
    }

    private static bool IsLived(WalkedClock clock, DateOnly day) =>
        clock.StoppedAt is not { } at || DateOnly.FromDateTime(at) == day;

    private void Compare(Town town, TownCase one, DateTime now, Almanac almanac)
    {
        foreach (var step in one.Steps.Where(step => step.Statutory is not null))
        {
            var readings = StepClocks.Compute(
                step.Limits, almanac.Calendar, town.Mixed(step.Facts), Town.Instant(now), town.Mixed(step.StageFacts));
            Compare(readings.Statutory, step.Statutory!, now, almanac);
            Compare(readings.Promised, step.Promised!, now, almanac);
            if (step.Stage is { } stage)
            {
                Compare(readings.Stage!, stage, now, almanac);
            }
        }

        foreach (var clock in one.Plain)
        {
            Compare(Plain(clock, almanac.Calendar, now), clock, now, almanac);
        }

        if (one.Accepted)
        {
            var promise = Promise(town, one, almanac.Calendar, now);
            Same("promise", now, WalkedPlan.LastDay(one, almanac), promise.DueOn, one.AcceptedAt);
        }
    }

    private void Compare(ClockReading reading, WalkedClock clock, DateTime now, Almanac almanac)
    {
        var (end, until) = (clock.End(almanac), clock.StoppedAt ?? now);
        var dayIsOver = !clock.Rule.IsApplicants && until.Hour >= 18;
        var counted = clock.CountedTo(DateOnly.FromDateTime(until).AddDays(dayIsOver ? 0 : -1));
        var total = clock.Rule.Limit is OnTheSpot ? 0 : end.Total;
        var yellowAfter = total > 5 ? total - 3 : (total + 1) / 2;
        var near = clock.Rule.Limit is OnTheSpot ? end.NearAt <= until : counted >= yellowAfter;
        var (state, light) = clock switch
        {
            { StoppedAt: { } at } => at <= end.Due ? (ClockState.Met, Light.Green) : (ClockState.Missed, Light.Red),
            _ when now > end.Due => (ClockState.Overdue, Light.Red),
            { IsPaused: true } => (ClockState.Paused, Light.Grey),
            _ => (ClockState.Running, near ? Light.Yellow : Light.Green),
        };
        var provisional = clock.StoppedAt is null
            && (state is ClockState.Paused || !Enumerable.Range(clock.StartedOn.Year, end.Last.Year - clock.StartedOn.Year + 1).All(almanac.IsPublished));
        Same(
            clock.Rule.ToString(), now,
            (end.Last, Town.Instant(end.Due), counted, total, end.PausedDays, state, light, provisional),
            (reading.DueOn!.Value, reading.Due!.Value, reading.CountedDays, reading.TotalDays, reading.PausedDays, reading.State, reading.Light, reading.Provisional),
            clock.StartedAt);
        Same("explanation", now, reading.DueOn, reading.Explanation[^1].LastDayAfter, clock.StartedAt);
    }

    // What moved when the calendar changed, listed by both.
    private void CompareMoves(Town town, DateOnly day, Almanac before, Almanac after)
    {
        var now = day.ToDateTime(new TimeOnly(8, 0));
        foreach (var one in town.Open.Where(one => one.Accepted))
        {
            foreach (var step in one.Steps.Where(step => step.IsRunning))
            {
                var expected = (step.Statutory!.End(before).Last, step.Statutory.End(after).Last);
                var actual = (Statutory(step, before.Calendar, now), Statutory(step, after.Calendar, now));
                Same("moved", now, expected, actual, step.Statutory.StartedAt);
                _moved += expected.Item1 == expected.Item2 ? 0 : 1;
            }
        }
    }

    private static DateOnly Statutory(TownStep step, WorkingCalendar calendar, DateTime now) =>
        StepClocks.Compute(step.Limits, calendar, step.Facts, Town.Instant(now)).Statutory.DueOn!.Value;

    private static ClockReading Plain(WalkedClock clock, WorkingCalendar calendar, DateTime now)
    {
        var facts = new List<ClockEvent> { new ClockStarted(Town.Instant(clock.StartedAt)) };
        if (clock.Told is { } told)
        {
            facts.Add(new LastDayTold(Town.Instant(clock.StartedAt), told));
        }

        if (clock.StoppedAt is { } stopped)
        {
            facts.Add(new ClockStopped(Town.Instant(stopped)));
        }

        return Clock.Compute(clock.Rule, calendar, facts, Town.Instant(now));
    }

    private static ClockReading Promise(Town town, TownCase one, WorkingCalendar calendar, DateTime now)
    {
        ClockStarted started = new(Town.Instant(one.AcceptedAt));
        ClockEvent[] facts = one.DecidedAt is { } decided ? [new ClockStopped(Town.Instant(decided)), started] : [started];
        var steps = town.Mixed(one.Steps.Select(step => new PlanStep(
            step.Key, step.Key, step.Budget == 0 ? new OnTheSpot() : new WorkingDays(step.Budget), step.Limits.Statutory,
            [.. step.After.Select(before => before.Key)], town.Mixed(step.Facts)) { AlsoSuspendedBy = step.Limits.AlsoSuspendedBy }));
        return PlanClock.Compute(ClockRule.PlanPromise(one.PlanPromise), steps, calendar, facts, Town.Instant(now));
    }

    private void Same<T>(string what, DateTime now, T expected, T actual, DateTime startedAt)
    {
        _compared++;
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            _differences.Add($"{what} from {startedAt:s} at {now:s}: walked {expected}, computed {actual}");
        }
    }
}
