using System.Globalization;
using System.Text.RegularExpressions;
using Suban.Clocks;

namespace Suban.Organisation.Content;

/// <summary>Reads the State Council's holiday notice (放假通知) as it is published: 1月1日（周四）至3日（周六）放假调休。1月4日（周日）上班。</summary>
internal static partial class HolidayNotice
{
    private const int LongestHoliday = 15;

    /// <summary>The year's days; null where the text has faults, which are added.</summary>
    public static CalendarYear? Parse(string text, List<ContentFault> faults)
    {
        var before = faults.Count;
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (YearPattern.Match(text) is not { Success: true } found)
        {
            faults.Add(Fault(1, "没有读到年份，请连同标题一起粘贴，如“国务院办公厅关于2027年部分节假日安排的通知”"));
            return null;
        }

        var year = int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture);
        var (off, work) = (new SortedSet<DateOnly>(), new SortedSet<DateOnly>());
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var sentence in Brackets.Replace(lines[i], "").Split('。', '；', ';'))
            {
                var days = sentence.Contains("上班", StringComparison.Ordinal) ? work : sentence.Contains("放假", StringComparison.Ordinal) ? off : null;
                if (days is not null && Read(sentence, year, days) is { } message)
                {
                    faults.Add(Fault(i + 1, message));
                }
            }
        }

        if (off.Count == 0)
        {
            faults.Add(Fault(1, "没有读到放假的日子，应写成“1月1日至3日放假”"));
        }

        var source = lines.Select(line => line.Trim()).FirstOrDefault(line => line.Contains("通知", StringComparison.Ordinal))
            ?? $"国务院办公厅关于{year}年部分节假日安排的通知";
        return faults.Count == before ? new CalendarYear(year, source, [.. off], [.. work]) : null;
    }

    /// <returns>What cannot be read.</returns>
    private static string? Read(string sentence, int year, SortedSet<DateOnly> days)
    {
        var (month, last) = (0, default(DateOnly?));
        foreach (Match day in DayPattern.Matches(sentence))
        {
            month = day.Groups["month"] is { Success: true } named ? int.Parse(named.Value, CultureInfo.InvariantCulture) : month;
            var ofYear = day.Groups["year"] is { Success: true } other ? int.Parse(other.Value, CultureInfo.InvariantCulture) : year;
            if (!DateOnly.TryParseExact($"{ofYear}-{month}-{day.Groups["day"].Value}", "yyyy-M-d", out var date))
            {
                return $"“{day.Value}”不是日子";
            }

            if (day.Groups["to"].Success && last is { } first)
            {
                if (date < first || date.DayNumber - first.DayNumber > LongestHoliday)
                {
                    return $"{first:M月d日}至{date:M月d日}不像一次放假";
                }

                for (var between = first.AddDays(1); between < date; between = between.AddDays(1))
                {
                    days.Add(between);
                }
            }

            days.Add(date);
            last = date;
        }

        return null;
    }

    private static ContentFault Fault(int line, string message) => new("放假通知", line, message);

    [GeneratedRegex("(20[0-9]{2})年")]
    private static partial Regex YearPattern { get; }

    [GeneratedRegex("（[^）]*）|\\([^)]*\\)")]
    private static partial Regex Brackets { get; }

    [GeneratedRegex("(?<to>至|—|-|到)?(?:(?<year>20[0-9]{2})年)?(?:(?<month>[0-9]{1,2})月)?(?<day>[0-9]{1,2})日")]
    private static partial Regex DayPattern { get; }
}
