using System.Globalization;
using Suban.Clocks;

namespace Suban.Organisation.Content;

/// <summary>Reads the yearly holiday notices of content/calendars, or one typed into /admin.</summary>
internal static class CalendarContent
{
    public static IReadOnlyDictionary<int, CalendarYear> Read(string contentDirectory, List<ContentFault> faults)
    {
        var years = new Dictionary<int, CalendarYear>();
        var folder = Path.Combine(contentDirectory, "calendars");
        if (!Directory.Exists(folder))
        {
            return years;
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(path);
            if (Parse(reader, "calendars/" + Path.GetFileName(path), faults) is { } year)
            {
                years[year.Year] = year;
            }
        }

        return years;
    }

    /// <summary>One year's notice; null where it has faults, which are added.</summary>
    public static CalendarYear? Parse(TextReader reader, string file, List<ContentFault> faults)
    {
        var before = faults.Count;
        if (YamlMap.Load(reader, file, faults) is not { } map)
        {
            return null;
        }

        var typed = map.Text("year");
        if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2000 or > 2100)
        {
            map.FaultAt("year", "year 应为 2000 至 2100 之间的年份");
        }

        var notice = new CalendarYear(year, map.Text("source"), map.Dates("off"), map.Dates("work"));
        CheckDays(notice, (key, message) => map.FaultAt(key, message));
        map.RefuseUnknownKeys();
        return faults.Count == before ? notice : null;
    }

    /// <summary>A notice pasted into /admin: as it is published, or as a file of content/calendars.</summary>
    public static CalendarYear? ParseNotice(string text, List<ContentFault> faults)
    {
        if (text.TrimStart().StartsWith("year:", StringComparison.Ordinal))
        {
            return Parse(new StringReader(text), "日历文件", faults);
        }

        if (HolidayNotice.Parse(text, faults) is not { } notice)
        {
            return null;
        }

        var before = faults.Count;
        CheckDays(notice, (_, message) => faults.Add(new ContentFault("放假通知", 1, message)));
        return faults.Count == before ? notice : null;
    }

    private static void CheckDays(CalendarYear notice, Action<string, string> faultAt)
    {
        foreach (var date in notice.Off.Intersect(notice.Work))
        {
            faultAt("work", $"{date:yyyy-MM-dd} 不能既放假又上班");
        }

        // A notice may reach a few days into the neighbouring year (元旦 with a bridge), never further.
        foreach (var date in notice.Off.Concat(notice.Work).Where(d => Math.Abs(d.Year - notice.Year) > 1))
        {
            faultAt("off", $"{date:yyyy-MM-dd} 不在 {notice.Year} 年");
        }

        foreach (var date in notice.Work.Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)))
        {
            faultAt("work", $"{date:yyyy-MM-dd} 本来就是工作日，不用调休");
        }
    }
}
