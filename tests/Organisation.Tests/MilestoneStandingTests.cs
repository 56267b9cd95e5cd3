using Suban.Clocks;

namespace Suban.Organisation.Tests;

public sealed class MilestoneStandingTests
{
    private static readonly WorkingCalendar _calendar = new(
        [new CalendarYear(2026, "测试", [new DateOnly(2026, 5, 1)], [])]);

    [Theory]
    [InlineData("2026-04-20", "2026-05-29", null, Light.Green, "还有 28 个工作日")]
    [InlineData("2026-04-24", "2026-05-04", null, Light.Yellow, "还有 5 个工作日")]
    [InlineData("2026-05-04", "2026-05-04", null, Light.Yellow, "今天到期")]
    [InlineData("2026-05-06", "2026-04-30", null, Light.Red, "过了 3 个工作日，没有登记完成")]
    [InlineData("2026-05-06", "2026-04-30", "2026-04-29", Light.Green, "2026-04-29 完成")]
    [InlineData("2026-06-06", "2026-04-30", "2026-05-05", Light.Red, "2026-05-05 完成，晚了 2 个工作日")]
    [InlineData("2026-06-06", null, null, null, "持续推进")]
    public void Of_Day_LightsByWorkingDays(string today, string? due, string? done, Light? light, string words)
    {
        var milestone = new Milestone("150600", "一次办", "开窗口", "4 月底前", Day(due)) { DoneOn = Day(done) };

        var standing = MilestoneStanding.Of(milestone, _calendar, Day(today)!.Value);

        Assert.Equal((light, words), (standing.Light, standing.Words));
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
