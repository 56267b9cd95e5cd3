using Suban.Organisation.Content;

namespace Suban.Organisation.Tests.Content;

public sealed class RegionContentTests
{
    private const string Banner = """
        region: "152529"
        name: 正镶白旗
        short-name: 白旗
        level: county
        """;

    [Fact]
    public void Check_ShippedContent_HasNoFault() => Assert.Empty(RegionContent.Check(ContentFolder.Shipped));

    [Theory]
    [InlineData("\nparent: \"15\"", 5, "上级区划 15 不存在")]
    [InlineData("\nsetings: {}", 5, "不认识的键 setings")]
    [InlineData("\nsettings:\n  morning-hours: { value: 12:00-09:00 }", 6, "上午办公时间应为先后两个时间，如 09:00-12:00。")]
    [InlineData("\nsettings:\n  morning-hour: { value: 09:00-12:00 }", 6, "没有 morning-hour 这个参数")]
    [InlineData("\nsettings:\n  hotline: { value: 12345678 }", 6, "服务热线应为带区号的电话号码，如 0479-0000000，或五位短号。")]
    [InlineData("\nsettings:\n  hotline: { value: 0479-0000000, from: 2026-02-30 }", 6, "2026-02-30 不是日期，应为 2026-01-31 这样的写法")]
    [InlineData("\nauthorities:\n  health:\n    name: 卫健委\n    credit-code: \"11152529MB0TE1062D\"", 7, "缺少 level")]
    [InlineData("\n  broken: [", 5, null)]
    public void Check_FaultyFile_NamesTheLine(string tail, int line, string? message)
    {
        using var content = new ContentFolder().With("regions/152529.yaml", Banner + tail);

        var faults = RegionContent.Check(content.Folder);

        Assert.Contains(faults, f => f.Line == line && (message is null || f.Message == message));
    }

    [Fact]
    public void Check_NoFolder_SaysSo() => Assert.Single(RegionContent.Check("/nowhere"));
}
