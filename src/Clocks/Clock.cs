namespace Suban.Clocks;

/// <summary>Reads a statutory or promised clock (时限) from the facts; the same facts give the same answer in any order.</summary>
/// <remarks>
/// 行政许可法第四十二条至第四十五条、第八十二条. A day is not counted if a suspension began before it and ended on it or later:
/// the day of suspension was worked, the day of resumption is not counted.
/// </remarks>
public static class Clock
{
    public static ClockReading Compute(
        ClockRule rule, WorkingCalendar calendar, IEnumerable<ClockEvent> events, DateTimeOffset now)
    {
        ClockEvent[] facts = [.. events];
        var start = facts.OfType<ClockStarted>()
            .OrderBy(started => started.At).ThenBy(started => started.What, StringComparer.Ordinal).FirstOrDefault();
        if (start is null)
        {
            return new ClockReading
            {
                Kind = rule.Kind,
                State = ClockState.NotStarted,
                Light = Light.Grey,
                TotalDays = rule.Limit.Days,
                CalendarVersion = calendar.Version,
            };
        }

        var stoppedAt = facts.OfType<ClockStopped>().Select(stopped => (DateTimeOffset?)stopped.At).Min();
        var period = new Period(rule, calendar, start.At);
        var pauses = Pause.Of(rule, facts, stoppedAt);
        var extension = ExtensionOf(period, facts, stoppedAt);
        LastDayTold[] told = [.. facts.OfType<LastDayTold>()];
        var lastDay = period.LastDay(pauses, extension, told);
        return Read(period, pauses, lastDay, period.End(lastDay, pauses, extension), stoppedAt, now) with
        {
            Explanation = Explanation.Of(period, start, pauses, extension, told),
        };
    }

    /// <summary>The one extension that counts: the earliest that came before the statutory limit would have ended.</summary>
    internal static LimitExtended? ExtensionOf(Period period, IReadOnlyCollection<ClockEvent> facts, DateTimeOffset? stoppedAt)
    {
        if (!period.Rule.IsExtendable || !facts.OfType<LimitExtended>().Any())
        {
            return null;
        }

        var statutory = period.Rule.StatutoryLimit is { } limit
            ? period with { Rule = period.Rule with { Kind = ClockKind.Statutory, Limit = limit } }
            : period;
        var pauses = Pause.Of(statutory.Rule, facts, stoppedAt);
        var end = statutory.End(statutory.LastDay(pauses, null, []), pauses, null);
        return facts.OfType<LimitExtended>()
            .Where(extended => extended.At <= end && !(extended.At > stoppedAt))
            .OrderBy(extended => extended.At).ThenBy(extended => extended.By.Days)
            .ThenBy(extended => extended.Reason, StringComparer.Ordinal).FirstOrDefault();
    }

    internal static ClockReading Read(
        Period period, IReadOnlyList<Pause> pauses, DateOnly lastDay, DateTimeOffset due, DateTimeOffset? stoppedAt, DateTimeOffset now)
    {
        var (rule, calendar, spans) = (period.Rule, period.Calendar, new DaySpans(pauses));
        var until = stoppedAt ?? now;
        var finished = IsDayOver(rule, until) ? CivilTime.DateOf(until) : CivilTime.DateOf(until).AddDays(-1);
        var state = (stoppedAt, pauses.Any(pause => pause.IsOpen(now))) switch
        {
            ({ } at, _) => at <= due ? ClockState.Met : ClockState.Missed,
            (null, _) when now > due => ClockState.Overdue,
            (null, true) => ClockState.Paused,
            (null, false) => ClockState.Running,
        };
        var totalDays = rule.Limit is OnTheSpot ? 0 : spans.Count(rule.Limit, calendar, period.StartedOn, lastDay);
        var nearFrom = period.NearFrom(spans, totalDays);
        return new ClockReading
        {
            Kind = rule.Kind,
            State = state,
            Light = LightOf(state, until >= nearFrom),
            StartedAt = period.StartedAt,
            StoppedAt = stoppedAt,
            Due = due,
            DueOn = lastDay,
            CountedDays = spans.Count(rule.Limit, calendar, period.StartedOn, finished),
            TotalDays = totalDays,
            NearFrom = nearFrom,
            Paused = PausedSpans(period, pauses, lastDay, now),
            Provisional = stoppedAt is null
                && (state == ClockState.Paused || calendar.IsProvisional(period.StartedOn, lastDay)),
            CalendarVersion = calendar.Version,
        };
    }

    private static bool IsDayOver(ClockRule rule, DateTimeOffset moment) =>
        !rule.IsApplicants && CivilTime.TimeOf(moment) >= rule.Hours.ClosingTime;

    private static Light LightOf(ClockState state, bool near) => state switch
    {
        ClockState.Overdue or ClockState.Missed => Light.Red,
        ClockState.Paused or ClockState.NotStarted => Light.Grey,
        ClockState.Met => Light.Green,
        ClockState.Running => near ? Light.Yellow : Light.Green,
    };

    private static List<PausedSpan> PausedSpans(
        Period period, IReadOnlyList<Pause> pauses, DateOnly lastDay, DateTimeOffset now)
    {
        var spans = new List<PausedSpan>();
        for (var i = 0; i < pauses.Count; i++)
        {
            var pause = pauses[i];
            spans.Add(new PausedSpan(
                pause.After, pause.Until, pause.Kind, pause.Reason, CountedTo(i + 1) - CountedTo(i), pause.IsOpen(now)));
        }

        return spans;

        int CountedTo(int first) => new DaySpans(pauses.Take(first))
            .CountPaused(period.Rule.Limit, period.Calendar, period.StartedOn, lastDay);
    }
}
