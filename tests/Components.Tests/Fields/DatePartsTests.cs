using Suban.Components.Fields;

namespace Suban.Components.Tests.Fields;

public sealed class DatePartsTests
{
    [Theory]
    [InlineData("2026", "11", "23", "2026-11-23")]
    [InlineData("２０２６", "２", "２８", "2026-02-28")]
    [InlineData(" 2024 ", "2", "29", "2024-02-29")]
    [InlineData("2026", "2", "29", null)]
    [InlineData("2026", "13", "1", null)]
    [InlineData("2026", "1", "0", null)]
    [InlineData("0", "1", "1", null)]
    [InlineData("二〇二六", "1", "1", null)]
    [InlineData(null, null, null, null)]
    [InlineData("2026", "-1", "1", null)]
    public void TryRead_Typed_GivesTheDateOrNothing(string? year, string? month, string? day, string? expected)
    {
        var read = new DateParts { Year = year, Month = month, Day = day }.TryRead(out var date);

        Assert.Equal(expected is not null, read);
        Assert.Equal(expected ?? "0001-01-01", date.ToString("yyyy-MM-dd"));
    }

    [Fact]
    public void Date_ThreeBoxes_AreLabelledInChineseOrder()
    {
        var html = Rendered.Field(new DateTagHelper { Name = "Opening", Label = "开业日期", Parts = DateParts.Of(new DateOnly(2026, 3, 2)) });

        Assert.Equal(["年", "月", "日"], html.QuerySelectorAll("label").Select(l => l.TextContent));
        Assert.Equal(["Opening.Year", "Opening.Month", "Opening.Day"], html.QuerySelectorAll("input").Select(i => i.GetAttribute("name")));
        Assert.Equal(["2026", "3", "2"], html.QuerySelectorAll("input").Select(i => i.GetAttribute("value")));
        Assert.Equal("Opening", html.QuerySelector("input")!.Id);
    }
}
