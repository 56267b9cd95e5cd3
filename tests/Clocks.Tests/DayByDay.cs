using static Suban.Clocks.Tests.PublishedCalendars;

namespace Suban.Clocks.Tests;

/// <summary>A second reading of the law that shares no code with the first: one day after another.</summary>
internal static class DayByDay
{
    private static readonly HashSet<DateOnly> _off = [.. Years.SelectMany(year => year.Off)];
    private static readonly HashSet<DateOnly> _work = [.. Years.SelectMany(year => year.Work)];

    public static bool IsWorkingDay(DateOnly date) =>
        _work.Contains(date) || (!_off.Contains(date) && date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    public static DateOnly Add(DateOnly from, int days) => LastDay(from, days, true, []);

    public static DateOnly LastDay(
        DateOnly from, int days, bool working, IReadOnlyCollection<(DateOnly Suspended, DateOnly Resumed)> pauses)
    {
        var date = from;
        while (days > 0)
        {
            date = date.AddDays(1);
            if ((!working || IsWorkingDay(date)) && !pauses.Any(pause => pause.Suspended < date && date <= pause.Resumed))
            {
                days--;
            }
        }

        return date;
    }

    public static int Count(DateOnly from, DateOnly to, IReadOnlyCollection<(DateOnly Suspended, DateOnly Resumed)> pauses)
    {
        var count = 0;
        for (var date = from.AddDays(1); date <= to; date = date.AddDays(1))
        {
            count += IsWorkingDay(date) && !pauses.Any(pause => pause.Suspended < date && date <= pause.Resumed) ? 1 : 0;
        }

        return count;
    }
}
