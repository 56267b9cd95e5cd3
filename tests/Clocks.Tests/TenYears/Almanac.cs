namespace Suban.Clocks.Tests.TenYears;

/// <summary>What is known of the days off, as it becomes known: a notice each autumn, now and then an amendment, a festival or a snow day.</summary>
internal sealed class Almanac(Random random)
{
    private readonly Random _random = random;
    private readonly List<int> _published = [];
    private WorkingCalendar? _calendar;
    private readonly HashSet<DateOnly> _off = [];
    private readonly HashSet<DateOnly> _work = [];
    private readonly HashSet<DateOnly> _festivals = [];
    private readonly HashSet<DateOnly> _closed = [];

    private Almanac(Almanac other) : this(other._random) =>
        (_published, _off, _work, _festivals, _closed) =
            ([.. other._published], [.. other._off], [.. other._work], [.. other._festivals], [.. other._closed]);

    public Almanac AsItIs() => new(this);

    /// <summary>The same knowledge as the product holds it.</summary>
    public WorkingCalendar Calendar => _calendar ??= new(
        _published.Select(year => new CalendarYear(
            year, $"{year}年放假通知", [.. _off.Where(date => date.Year == year)], [.. _work.Where(date => date.Year == year)])),
        _festivals,
        _closed);

    public bool IsPublished(int year) => _published.Contains(year);

    public bool IsClosed(DateOnly date) => _closed.Contains(date);

    public bool IsWorkingDay(DateOnly date)
    {
        if (_festivals.Contains(date))
        {
            return false;
        }

        return date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? _work.Contains(date) : !_off.Contains(date);
    }

    public void Publish(int year)
    {
        _calendar = null;
        _published.Add(year);
        foreach (var month in (int[])[1, 2, 4, 5, 6, 9, 10])
        {
            TakeOff(new DateOnly(year, month, _random.Next(1, 20)), _random.Next(1, 9));
        }
    }

    /// <summary>Something changes that lies ahead of today; what is past stays as it was lived.</summary>
    public void Amend(DateOnly today)
    {
        _calendar = null;
        var date = today.AddDays(_random.Next(1, 40));
        switch (_random.Next(3))
        {
            case 0 when IsPublished(date.Year):
                TakeOff(date, _random.Next(1, 4));
                break;
            case 1:
                _festivals.Add(date);
                break;
            default:
                _closed.Add(date);
                break;
        }
    }

    private void TakeOff(DateOnly first, int days)
    {
        DateOnly[] holidays = [.. Enumerable.Range(0, days).Select(first.AddDays).Where(date => date.Year == first.Year)];
        _work.ExceptWith(holidays);
        _off.UnionWith(holidays);
        foreach (var offset in (int[])[days, days + 3, days + 6])
        {
            var date = first.AddDays(offset);
            if (date.Year == first.Year && date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && !_off.Contains(date) && _random.Next(2) == 0)
            {
                _work.Add(date);
            }
        }
    }
}
