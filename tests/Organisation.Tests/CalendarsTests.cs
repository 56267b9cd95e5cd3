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

    [Fact]
    public void ParseNotice_AsPublished_IsTheSameYearAsTheFile()
    {
        List<ContentFault> faults = [];
        const string Text = """
            国务院办公厅关于2026年部分节假日安排的通知
            一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
            二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
            三、清明节：4月4日（周六）至6日（周一）放假，共3天。
            四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
            五、端午节：6月19日（周五）至21日（周日）放假，共3天。
            六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
            七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
            """;

        var typed = CalendarContent.ParseNotice(Text, faults);
        var shipped = CalendarContent.Read(ContentFolder.Shipped, faults)[2026];

        Assert.Empty(faults);
        Assert.Equal(shipped.Off.Order(), typed!.Off);
        Assert.Equal(shipped.Work.Order(), typed.Work);
        Assert.Equal("国务院办公厅关于2026年部分节假日安排的通知", typed.Source);
    }

    [Theory]
    [InlineData("元旦：1月1日放假。", 1, "没有读到年份，请连同标题一起粘贴，如“国务院办公厅关于2027年部分节假日安排的通知”")]
    [InlineData("2027年通知\n元旦休息。", 1, "没有读到放假的日子，应写成“1月1日至3日放假”")]
    [InlineData("2027年通知\n元旦：1月32日放假。", 2, "“1月32日”不是日子")]
    [InlineData("2027年通知\n国庆：10月7日至1日放假。", 2, "10月7日至10月1日不像一次放假")]
    [InlineData("2027年通知\n元旦：1月1日放假。1月4日上班。", 1, "2027-01-04 本来就是工作日，不用调休")]
    public void ParseNotice_ThatCannotBeRead_SaysWhere(string text, int line, string message)
    {
        List<ContentFault> faults = [];

        Assert.Null(CalendarContent.ParseNotice(text, faults));
        Assert.Contains(faults, fault => (fault.Line, fault.Message) == (line, message));
    }

    private static string Region(string code, string level, string? parent) =>
        $"region: \"{code}\"\nname: 某地\nshort-name: 某地\nlevel: {level}\n" + (parent is null ? "" : $"parent: \"{parent}\"\n");
}
