namespace Suban.Clocks;

/// <summary>One period laid over the calendar: from its start through suspensions and extension to its last day.</summary>
internal sealed record Period(ClockRule Rule, WorkingCalendar Calendar, DateTimeOffset StartedAt)
{
    public DateOnly StartedOn => CivilTime.DateOf(StartedAt);

    /// <summary>The last day, after the given suspensions, extension and written notices to the applicant.</summary>
    public DateOnly LastDay(IEnumerable<Pause> pauses, LimitExtended? extension, IEnumerable<LastDayTold> told)
    {
        var spans = new DaySpans(pauses);
        var last = Rule.Limit is OnTheSpot
            ? AfterOpenHours(spans, Rule.Thresholds.OnTheSpotRed).Date
            : spans.Advance(Rule.Limit, Rule.Limit.Days, Calendar, StartedOn);
        if (extension is not null)
        {
            last = spans.Advance(extension.By, extension.By.Days, Calendar, last);
        }

        return Rule.IsApplicants ? InApplicantsFavour(last, told) : last;
    }

    public DateTimeOffset End(DateOnly lastDay, IEnumerable<Pause> pauses, LimitExtended? extension) =>
        Rule.Limit is OnTheSpot && extension is null
            ? CivilTime.At(lastDay, AfterOpenHours(new DaySpans(pauses), Rule.Thresholds.OnTheSpotRed).Time)
            : EndOfDay(lastDay);

    /// <summary>The moment from which the end is near, if nothing else happens.</summary>
    public DateTimeOffset NearFrom(DaySpans spans, int totalDays)
    {
        if (Rule.Limit is OnTheSpot)
        {
            var (date, time) = AfterOpenHours(spans, Rule.Thresholds.OnTheSpotYellow);
            return CivilTime.At(date, time);
        }

        var days = totalDays > Rule.Thresholds.LongFromDays
            ? totalDays - Rule.Thresholds.LongYellowDaysLeft
            : (int)Math.Ceiling(totalDays * Rule.Thresholds.ShortYellowShare);
        return days <= 0 ? StartedAt : EndOfDay(spans.Advance(Rule.Limit, days, Calendar, StartedOn));
    }

    private (DateOnly Date, TimeOnly Time) AfterOpenHours(DaySpans spans, TimeSpan hours)
    {
        var (left, from) = (hours, CivilTime.TimeOf(StartedAt));
        for (var date = StartedOn; ; (date, from) = (date.AddDays(1), TimeOnly.MinValue))
        {
            if (!Counts(spans, date))
            {
                continue;
            }

            var open = Rule.Hours.OpenBetween(from, TimeOnly.MaxValue);
            if (left <= open)
            {
                return (date, Rule.Hours.After(from, left));
            }

            left -= open;
        }
    }

    private DateTimeOffset EndOfDay(DateOnly date) => Rule.IsApplicants
        ? CivilTime.At(date.AddDays(1), TimeOnly.MinValue)
        : CivilTime.At(date, Rule.Hours.ClosingTime);

    private bool Counts(DaySpans spans, DateOnly date) => Calendar.IsWorkingDay(date) && !spans.Contains(date);

    // 民法典第二百零三条: a period that ends on a holiday ends after it. A closed hall can take no papers either.
    private DateOnly InApplicantsFavour(DateOnly last, IEnumerable<LastDayTold> told)
    {
        last = told.Select(notice => notice.LastDay).Append(last).Max();
        while (Rule.Kind == ClockKind.Supplement && (!Calendar.IsWorkingDay(last) || Calendar.IsClosed(last)))
        {
            last = last.AddDays(1);
        }

        return last;
    }
}
