namespace Suban.Clocks;

/// <summary>When a hall is open on a working day (工作时间).</summary>
/// <param name="Sessions">In order, not overlapping; the end of the last is closing time.</param>
public sealed record OfficeHours(IReadOnlyList<OfficeSession> Sessions)
{
    /// <summary>The usual hours where a region has set none.</summary>
    public static OfficeHours Usual { get; } =
        new([new(new TimeOnly(8, 30), new TimeOnly(12, 0)), new(new TimeOnly(14, 30), new TimeOnly(17, 30))]);

    public TimeOnly ClosingTime => Sessions[^1].To;

    internal TimeSpan OpenBetween(TimeOnly from, TimeOnly to)
    {
        var open = TimeSpan.Zero;
        foreach (var session in Sessions)
        {
            var (start, end) = (session.From > from ? session.From : from, session.To < to ? session.To : to);
            open += end > start ? end - start : TimeSpan.Zero;
        }

        return open;
    }

    internal TimeOnly After(TimeOnly from, TimeSpan open)
    {
        foreach (var session in Sessions)
        {
            var start = session.From > from ? session.From : from;
            var length = session.To > start ? session.To - start : TimeSpan.Zero;
            if (open <= length)
            {
                return start.Add(open);
            }

            open -= length;
        }

        return ClosingTime;
    }
}

/// <summary>A morning or an afternoon.</summary>
public sealed record OfficeSession(TimeOnly From, TimeOnly To);
