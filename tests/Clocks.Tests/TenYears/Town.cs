namespace Suban.Clocks.Tests.TenYears;

/// <summary>Ten years of a town: cases come in every day, and what the law allows happens to them at random.</summary>
internal sealed class Town(Random random)
{
    private static readonly Limit[] _statutory =
        [new WorkingDays(20), new WorkingDays(10), new WorkingDays(5), new CalendarDays(30), new CalendarDays(7), new OnTheSpot()];

    public static DateTimeOffset Instant(DateTime moment) => new(moment, TimeSpan.FromHours(8));

    public List<TownCase> Open { get; } = [];

    public Dictionary<string, int> Happened { get; } = new(StringComparer.Ordinal);

    public void Receive(DateTime at)
    {
        Note("case");
        var steps = new List<TownStep>();
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            TownStep[] after = [.. steps.Where(_ => random.Next(2) == 0)];
            steps.Add(new TownStep($"step-{steps.Count}", Limits(out var budget), budget, after));
        }

        Open.Add(new TownCase(steps, random.Next(1, 30), new WalkedClock(ClockRule.OneTimeNotice(), at)));
    }

    public void Act(TownCase town, DateOnly day, Almanac almanac)
    {
        var at = day.ToDateTime(new TimeOnly(9, 0)).AddMinutes(random.Next(420));
        if (!town.Accepted)
        {
            Answer(town, at, almanac);
        }

        foreach (var step in town.Steps)
        {
            Act(town, step, at = at.AddSeconds(1), almanac);
        }

        foreach (var clock in town.Plain.Where(clock => clock is { StoppedAt: null, Rule.Kind: not ClockKind.OneTimeNotice }).ToArray())
        {
            if (clock.StartedAt < at && Chance(15))
            {
                clock.Stop(at);
            }
        }

        if (town is { Accepted: true, DecidedAt: null } && town.Steps.All(step => step.StoppedAt is not null))
        {
            town.DecidedAt = town.Steps.Max(step => step.StoppedAt);
        }
    }

    public bool Chance(int percent) => random.Next(100) < percent;

    public T[] Mixed<T>(IEnumerable<T> facts)
    {
        T[] mixed = [.. facts];
        random.Shuffle(mixed);
        return mixed;
    }

    private void Answer(TownCase town, DateTime at, Almanac almanac)
    {
        var notice = town.Plain[0];
        var today = DateOnly.FromDateTime(at);
        if (at <= notice.StartedAt || !almanac.IsWorkingDay(today) || (!Chance(40) && notice.End(almanac).Last != today))
        {
            return;
        }

        notice.Stop(at);
        town.AcceptedAt = at;
        if (Chance(20) && Deferral.LastDay(almanac.Calendar, today, new WorkingDays(random.Next(30)), today.AddDays(random.Next(60))) is { } last)
        {
            Note("deferral");
            town.Plain.Add(new WalkedClock(ClockRule.Deferral(today, last), at));
        }
    }

    private void Act(TownCase town, TownStep step, DateTime at, Almanac almanac)
    {
        var today = DateOnly.FromDateTime(at);
        if (town.Accepted && step.Statutory is null && step.After.All(before => before.StoppedAt < at))
        {
            step.Accept(at.AddMilliseconds(1));
        }
        else if (step.IsRunning)
        {
            Pauses(town, step, at, today);
            if (almanac.IsWorkingDay(today))
            {
                Works(town, step, at.AddMilliseconds(500), almanac);
            }
        }
    }

    private void Pauses(TownCase town, TownStep step, DateTime at, DateOnly today)
    {
        foreach (var pause in step.Open.ToArray())
        {
            at = at.AddMilliseconds(10);
            if (Chance(8))
            {
                Note("resumed");
                step.Resume(at, pause);
            }
            else if (pause.Until <= today.AddDays(2) && Chance(25))
            {
                Note("renewed");
                step.Renew(at, pause, pause.Until.AddDays(random.Next(1, 25)));
            }
        }

        if (step.Spans.Count < 4 && Chance(6))
        {
            var kind = (SuspensionKind)random.Next(15);
            var until = today.AddDays(random.Next(kind is SuspensionKind.Supplement ? 5 : 0, 30));
            Note("suspended");
            step.Suspend(at.AddMilliseconds(20), kind, until);
            if (kind is SuspensionKind.Supplement)
            {
                var days = new CalendarDays(until.DayNumber - today.DayNumber);
                town.Plain.Add(new WalkedClock(ClockRule.Supplement(days), at.AddMilliseconds(20)) { Told = until });
            }
        }
    }

    private void Works(TownCase town, TownStep step, DateTime at, Almanac almanac)
    {
        if (step is { Limits.Stage: not null, Stage: null } && Chance(30))
        {
            step.EnterStage(at);
        }
        else if (step is { Stage.StoppedAt: null } && step.Stage.StartedAt < at && Chance(5))
        {
            step.LeaveStage(at);
        }

        if (step.ExtendedBy is null && Chance(3) && at <= step.Statutory!.End(almanac).Due)
        {
            Note("extended");
            step.Extend(at.AddMilliseconds(1), Chance(30) ? new CalendarDays(15) : new WorkingDays(10));
        }

        if (Chance(step.Open.Any() ? 4 : 14))
        {
            step.Stop(at.AddMilliseconds(2));
            var rule = Chance(20) ? ClockRule.FollowUp() : ClockRule.Delivery();
            town.Plain.Add(new WalkedClock(rule, at.AddMilliseconds(2)));
        }
    }

    private StepLimits Limits(out int budget)
    {
        var statutory = _statutory[random.Next(_statutory.Length)];
        budget = statutory is OnTheSpot ? 0 : random.Next(0, statutory.Days + 1);
        Limit promised = budget == 0 ? new OnTheSpot() : statutory is CalendarDays ? new CalendarDays(budget) : new WorkingDays(budget);
        return new StepLimits(statutory, promised, Chance(50) ? budget == 0 ? new OnTheSpot() : new WorkingDays(budget) : null)
        {
            AlsoSuspendedBy = Chance(20) ? [SuspensionKind.SiteVisit, SuspensionKind.PublicNotice] : [],
        };
    }

    private void Note(string what) => Happened[what] = Happened.GetValueOrDefault(what) + 1;
}
