using Suban.Organisation.Content;

namespace Suban.Organisation.Tests;

public sealed class CalendarsTests
{
    private const string Year2027 = "year: 2027\nsource: 模拟通知\noff: [2027-01-01]\nwork: [2027-01-09]\n";

    [Fact]
    public void For_RegionWithLocalHoliday_CountsItOffForItsTownshipsOnly()
    {
        using var content = new ContentFolder()
            .With("regions/15.yaml", Region("15", "province", null))
            .With("regions/1525.yaml", Region("1525", "prefecture", "15"))
            .With("regions/152529.yaml", Region("152529", "county", "1525") +
                "closures:\n  那达慕: { on: [2027-07-20], legal-holiday: true }\n  大雪: { on: [2027-01-12] }\n")
            .With("calendars/2027.yaml", Year2027);
        var calendars = new Calendars(new OrganisationStore(RegionContent.Load(content.Folder)));

        Assert.False(calendars.For("152529").IsWorkingDay(new DateOnly(2027, 7, 20)));
        Assert.True(calendars.For("1525").IsWorkingDay(new DateOnly(2027, 7, 20)));
        Assert.True(calendars.For("152529").IsWorkingDay(new DateOnly(2027, 1, 12)));
        Assert.True(calendars.For("152529").IsClosed(new DateOnly(2027, 1, 12)));
        Assert.Same(calendars.For("152529"), calendars.For("152529"));
    }

    [Theory]
    [InlineData("year: 2027\nsource: x\noff: [2027-01-01]\nwork: [2027-01-01]", "2027-01-01 不能既放假又上班")]
    [InlineData("year: 2027\nsource: x\noff: [2031-01-01]", "2031-01-01 不在 2027 年")]
    [InlineData("year: 2027\nsource: x\nwork: [2027-01-04]", "2027-01-04 本来就是工作日，不用调休")]
    [InlineData("year: 27\nsource: x", "year 应为 2000 至 2100 之间的年份")]
    [InlineData("year: 2027", "缺少 source")]
    public void Parse_FaultyYear_IsRefusedWithItsLine(string text, string message)
    {
        List<ContentFault> faults = [];

        Assert.Null(CalendarContent.Parse(new StringReader(text), "2027.yaml", faults));
        Assert.Contains(faults, f => f.Message == message && f.Line > 0);
    }

    private static string Region(string code, string level, string? parent) =>
        $"region: \"{code}\"\nname: 某地\nshort-name: 某地\nlevel: {level}\n" + (parent is null ? "" : $"parent: \"{parent}\"\n");
}
