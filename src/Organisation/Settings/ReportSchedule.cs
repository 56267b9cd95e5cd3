using System.Globalization;

namespace Suban.Organisation.Settings;

/// <summary>When a region reports its progress (进展情况报送): monthly on a day, weekly on a weekday, or not at all.</summary>
public sealed record ReportSchedule(ReportPeriod Period, int Day)
{
    private static readonly string[] _weekdays = ["一", "二", "三", "四", "五", "六", "日"];

    public static ReportSchedule Never { get; } = new(ReportPeriod.None, 0);

    /// <summary><c>monthly-19</c>, <c>weekly-5</c> (Friday) or <c>none</c>; null for anything else.</summary>
    public static ReportSchedule? Read(string text) => text.Split('-') switch
    {
        ["none"] => Never,
        ["monthly", var day] when Whole(day) is >= 1 and <= 28 and var number => new ReportSchedule(ReportPeriod.Monthly, number),
        ["weekly", var day] when Whole(day) is >= 1 and <= 7 and var number => new ReportSchedule(ReportPeriod.Weekly, number),
        _ => null,
    };

    public string Words => Period switch
    {
        ReportPeriod.None => "不定期",
        ReportPeriod.Weekly => $"每周{_weekdays[Day - 1]}前",
        ReportPeriod.Monthly => $"每月 {Day} 日前",
    };

    private static int Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

public enum ReportPeriod
{
    None,
    Weekly,
    Monthly,
}
