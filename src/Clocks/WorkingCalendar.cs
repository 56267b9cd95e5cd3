using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Suban.Clocks;

/// <summary>Decides which dates are working days (工作日), from the yearly holiday notices and a region's legal holidays.</summary>
/// <remarks>
/// 行政许可法第八十二条. Years without a published notice count weekends only and are provisional.
/// A date costs one binary search over the days that differ from an ordinary week, however far it is counted.
/// </remarks>
public sealed class WorkingCalendar
{
    private readonly HashSet<int> _published;
    private readonly HashSet<DateOnly> _closures;
    private readonly int[] _dates;
    private readonly int[] _corrections;
    private readonly int[] _ordinals;

    /// <param name="years">The published notices.</param>
    /// <param name="localHolidays">Legal holidays of the region, for example an autonomous area's festival.</param>
    /// <param name="closures">Other closures (a snow day); they only ever lengthen an applicant's own period.</param>
    public WorkingCalendar(
        IEnumerable<CalendarYear> years, IEnumerable<DateOnly>? localHolidays = null, IEnumerable<DateOnly>? closures = null)
    {
        CalendarYear[] notices = [.. years.OrderBy(year => year.Year)];
        _published = [.. notices.Select(year => year.Year)];
        _closures = [.. closures ?? []];

        // A region's holiday is the later word: it is off even where the national notice has people work.
        var off = notices.SelectMany(year => year.Off).Concat(localHolidays ?? []).ToHashSet();
        var work = notices.SelectMany(year => year.Work).Except(localHolidays ?? []).ToHashSet();
        DateOnly[] changed = [.. off.Where(IsWeekday).Except(work).Concat(work.Where(date => !IsWeekday(date))).Order()];

        _dates = Array.ConvertAll(changed, date => date.DayNumber);
        _corrections = new int[changed.Length];
        _ordinals = new int[changed.Length];
        var sum = 0;
        for (var i = 0; i < changed.Length; i++)
        {
            sum += IsWeekday(changed[i]) ? -1 : 1;
            _corrections[i] = sum;
            _ordinals[i] = WeekdaysUpTo(_dates[i]) + sum;
        }

        Version = Fingerprint(changed, _published, _closures);
    }

    /// <summary>Changes when, and only when, a date could be answered differently.</summary>
    public string Version { get; }

    /// <summary>The last year whose notice is published; null where none is.</summary>
    public int? LastPublishedYear => _published.Count == 0 ? null : _published.Max();

    public bool IsWorkingDay(DateOnly date)
    {
        var index = Array.BinarySearch(_dates, date.DayNumber);
        return index >= 0 ? !IsWeekday(date) : IsWeekday(date);
    }

    /// <summary>Whether the year's notice is not published, so that dates in it are forecasts.</summary>
    public bool IsProvisional(int year) => !_published.Contains(year);

    /// <summary>Whether any year a period touches is not published.</summary>
    public bool IsProvisional(DateOnly from, DateOnly to)
    {
        for (var year = from.Year; year <= to.Year; year++)
        {
            if (IsProvisional(year))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the hall is closed on a day that the law counts.</summary>
    public bool IsClosed(DateOnly date) => _closures.Contains(date);

    /// <summary>
    /// The last day of a period whose first day is the first working day after <paramref name="from"/>;
    /// <paramref name="from"/> itself for a period of no days.
    /// </summary>
    public DateOnly Add(DateOnly from, int workingDays) =>
        TryAdd(from, workingDays) ?? throw new ArgumentOutOfRangeException(nameof(workingDays), "The date lies beyond the calendar.");

    /// <summary>As <see cref="Add"/>, but null where the date would lie beyond the year 9999.</summary>
    public DateOnly? TryAdd(DateOnly from, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        return workingDays == 0 ? from : NthWorkingDay((long)Ordinal(from) + workingDays);
    }

    /// <summary>The working day that leaves exactly <paramref name="workingDays"/> working days up to <paramref name="date"/>.</summary>
    public DateOnly Subtract(DateOnly date, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        return workingDays == 0
            ? date
            : NthWorkingDay(Ordinal(date) - workingDays)
                ?? throw new ArgumentOutOfRangeException(nameof(workingDays), "The date lies beyond the calendar.");
    }

    /// <summary>The number of working days after <paramref name="from"/> up to and including <paramref name="to"/>; 0 where to is earlier.</summary>
    public int CountBetween(DateOnly from, DateOnly to) => to <= from ? 0 : Ordinal(to) - Ordinal(from);

    private static bool IsWeekday(DateOnly date) => date.DayNumber % 7 < 5;

    // Day number 0 (0001-01-01) is a Monday.
    private static int WeekdaysUpTo(int day) => ((day + 1) / 7 * 5) + Math.Min((day + 1) % 7, 5);

    private static string Fingerprint(IEnumerable<DateOnly> changed, IEnumerable<int> published, IEnumerable<DateOnly> closures)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join(',', published.Order())};{Numbers(changed)};{Numbers(closures.Order())}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text)).AsSpan(0, 6));

        static string Numbers(IEnumerable<DateOnly> dates) => string.Join(',', dates.Select(date => date.DayNumber));
    }

    private int Ordinal(DateOnly date)
    {
        var index = Array.BinarySearch(_dates, date.DayNumber);
        var last = index >= 0 ? index : ~index - 1;
        return WeekdaysUpTo(date.DayNumber) + (last < 0 ? 0 : _corrections[last]);
    }

    private DateOnly? NthWorkingDay(long ordinal)
    {
        var next = FirstChangeReaching(ordinal);
        var weekday = ordinal - (next == 0 ? 0 : _corrections[next - 1]) - 1;
        var day = (weekday / 5 * 7) + (weekday % 5);

        // A make-up workday comes before the weekday the plain week would give.
        day = next < _dates.Length ? Math.Min(day, _dates[next]) : day;
        return weekday < 0 || day > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)day);
    }

    private int FirstChangeReaching(long ordinal)
    {
        var (low, high) = (0, _ordinals.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _ordinals[middle] < ordinal ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
