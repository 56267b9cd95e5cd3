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
            ? OnTheSpotEnd(spans).Date
            : spans.Advance(Rule.Limit, Rule.Limit.Days, Calendar, StartedOn);
        if (extension is not null)
        {
            last = spans.Advance(extension.By, extension.By.Days, Calendar, last);
        }

        return Rule.IsApplicants ? InApplicantsFavour(last, told) : last;
    }

    public DateTimeOffset End(DateOnly lastDay, IEnumerable<Pause> pauses, LimitExtended? extension)
    {
        if (Rule.IsApplicants)
        {
            return CivilTime.At(lastDay.AddDays(1), TimeOnly.MinValue);
        }

        return Rule.Limit is OnTheSpot && extension is null
            ? CivilTime.At(lastDay, OnTheSpotEnd(new DaySpans(pauses)).Time)
            : CivilTime.At(lastDay, Rule.Hours.ClosingTime);
    }

    /// <summary>Hours the office was open, from the start to a moment, without suspended days.</summary>
    public TimeSpan OpenHours(DaySpans spans, DateTimeOffset until)
    {
        var (open, end) = (TimeSpan.Zero, CivilTime.DateOf(until));
        for (var date = StartedOn; date <= end; date = date.AddDays(1))
        {
            open += Counts(spans, date)
                ? Rule.Hours.OpenBetween(
                    date == StartedOn ? CivilTime.TimeOf(StartedAt) : TimeOnly.MinValue,
                    date == end ? CivilTime.TimeOf(until) : TimeOnly.MaxValue)
                : TimeSpan.Zero;
            if (open > Rule.Thresholds.OnTheSpotRed)
            {
                break;
            }
        }

        return open;
    }

    private (DateOnly Date, TimeOnly Time) OnTheSpotEnd(DaySpans spans)
    {
        var (left, from) = (Rule.Thresholds.OnTheSpotRed, CivilTime.TimeOf(StartedAt));
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
