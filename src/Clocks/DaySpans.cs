namespace Suban.Clocks;

/// <summary>Days that do not count: disjoint spans in order, each after one date up to and including another.</summary>
internal sealed class DaySpans
{
    private readonly List<(DateOnly After, DateOnly Until)> _spans = [];

    public DaySpans(IEnumerable<Pause> pauses)
    {
        foreach (var pause in pauses.Where(pause => pause.Until > pause.After).OrderBy(pause => pause.After))
        {
            if (_spans.Count > 0 && pause.After <= _spans[^1].Until)
            {
                var last = _spans[^1];
                _spans[^1] = last with { Until = last.Until > pause.Until ? last.Until : pause.Until };
            }
            else
            {
                _spans.Add((pause.After, pause.Until));
            }
        }
    }

    public bool Contains(DateOnly date) => _spans.Exists(span => span.After < date && date <= span.Until);

    /// <summary>The last day of a period of so many counted days.</summary>
    public DateOnly Advance(Limit unit, int days, WorkingCalendar calendar, DateOnly from)
    {
        foreach (var (after, until) in _spans)
        {
            if (until <= from)
            {
                continue;
            }

            var before = unit.CountBetween(calendar, from, after);
            if (days <= before)
            {
                break;
            }

            days -= before;
            from = until;
        }

        return unit.Add(calendar, from, days);
    }

    /// <summary>Counted days after one date up to and including another.</summary>
    public int Count(Limit unit, WorkingCalendar calendar, DateOnly from, DateOnly to) =>
        unit.CountBetween(calendar, from, to) - CountPaused(unit, calendar, from, to);

    public int CountPaused(Limit unit, WorkingCalendar calendar, DateOnly from, DateOnly to)
    {
        var paused = 0;
        foreach (var (after, until) in _spans)
        {
            paused += unit.CountBetween(calendar, after > from ? after : from, until < to ? until : to);
        }

        return paused;
    }
}
