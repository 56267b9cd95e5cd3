using System.Globalization;

namespace Suban.Clocks.Tests;

/// <summary>The State Council's notices 2021 to 2026, and a way to write short tests with them.</summary>
internal static class PublishedCalendars
{
    public static IReadOnlyList<CalendarYear> Years { get; } = Read();

    public static WorkingCalendar Calendar { get; } = new(Years);

    public static DateOnly Date(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTimeOffset At(string date, string time = "10:00") =>
        new(Date(date).ToDateTime(TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture)), TimeSpan.FromHours(8));

    private static CalendarYear[] Read()
    {
        using var reader = new StreamReader(typeof(PublishedCalendars).Assembly.GetManifestResourceStream("holidays.tsv")!);
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split('\t')).Select(cells => (Date: Date(cells[0]), Kind: cells[1])).ToList();
        return
        [
            .. rows.GroupBy(row => row.Date.Year).Select(year => new CalendarYear(
                year.Key, $"国务院办公厅关于{year.Key}年部分节假日安排的通知", Of(year, "off"), Of(year, "work"))),
        ];

        static DateOnly[] Of(IEnumerable<(DateOnly Date, string Kind)> year, string kind) =>
            [.. year.Where(row => row.Kind == kind).Select(row => row.Date)];
    }
}
