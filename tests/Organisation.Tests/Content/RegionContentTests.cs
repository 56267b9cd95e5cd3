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
    [InlineData("\nsetings: {}", 5, "不认识的键 setings，可用：region、level、name、short-name、parent、settings、closures、authorities、halls、townships")]
    [InlineData("\nsettings:\n  morning-hours: { value: 12:00-09:00 }", 6, "上午办公时间应为先后两个时间，如 09:00-12:00。")]
    [InlineData("\nsettings:\n  morning-hour: { value: 09:00-12:00 }", 6, "没有 morning-hour 这个参数")]
    [InlineData("\nsettings:\n  hotline: { value: 12345678 }", 6, "服务热线应为带区号的电话号码，如 0479-0000000，或五位短号。")]
    [InlineData("\nsettings:\n  hotline: { value: 0479-0000000, from: 2026-02-30 }", 6, "2026-02-30 不是日期，应为 2026-01-31 这样的写法")]
    [InlineData("\nauthorities:\n  health:\n    name: 卫健委\n    credit-code: \"11152529MB0TE1062D\"", 7, "缺少 level")]
    [InlineData("\nauthorities:\n  health: { name: 卫健委, also-called: 卫生局, credit-code: \"11152529MB0TE1062D\", level: county, phone: x, address: x }", 6, "also-called 应为一个列表，一项一段文字")]
    [InlineData("\nauthorities:\n  health: { name: 卫健委, also-called: [卫健委], credit-code: \"11152529MB0TE1062D\", level: county, phone: x, address: x }", 6, "卫健委的别名有重复，或者与名称相同")]
    [InlineData("\nauthorities:\n  health: { name: 卫健委, also-called: [民政局], credit-code: \"11152529MB0TE1062D\", level: county, phone: x, address: x }\n  civil-affairs: { name: 民政局, credit-code: \"11152529MB0TE11450\", level: county, phone: x, address: x }", 7, "“民政局”既指民政局，又指卫健委")]
    [InlineData("\n  broken: [", 5, null)]
    public void Check_FaultyFile_NamesTheLine(string tail, int line, string? message)
    {
        using var content = new ContentFolder().With("regions/152529.yaml", Banner + tail);

        var faults = RegionContent.Check(content.Folder);

        Assert.Contains(faults, f => f.Line == line && (message is null || f.Message == message));
    }

    [Fact]
    public void Check_FolderOfARegion_IsReadWithWhatStandsBesideIt()
    {
        using var content = new ContentFolder()
            .With("regions/15.yaml", "region: \"15\"\nname: 内蒙古自治区\nshort-name: 自治区\nlevel: province\n")
            .With("regions/152529/region.yaml", Banner + "\nparent: \"15\"")
            .With("regions/152529/catalogue.yaml", "themes: all\n")
            .With("regions/152529/milestones.yaml", "一次办:\n  编制指南: { on: 2021-03-31, lead: 旗局 }\n  动态调整: { ongoing: true }\n");

        Assert.Empty(RegionContent.Check(content.Folder));
        Assert.Equal(2, RegionContent.Load(content.Folder).Milestones.Count);
    }

    [Theory]
    [InlineData("regions/152530.yaml", Banner, "regions/152530.yaml", 1, "区划代码 152529 与文件（文件夹）名 152530 不一致")]
    [InlineData("regions/152529/milestones.yaml", "一次办:\n  编制指南: { lead: 旗局 }", "regions/152529/milestones.yaml", 2, "应写 on（最后一天），或者 ongoing: true（持续推进），写一个")]
    [InlineData("regions/152529/milestones.yaml", "一次办:\n  编制指南: { on: 2021-03-31, ledd: 旗局 }", "regions/152529/milestones.yaml", 2, "不认识的键 ledd，可用：ongoing、on、due、lead、responsible、done、evidence")]
    public void Check_FaultyFileOfAFolder_NamesFileAndLine(string file, string text, string at, int line, string message)
    {
        using var content = new ContentFolder().With("regions/152529/region.yaml", Banner).With(file, text);

        Assert.Contains(RegionContent.Check(content.Folder), f => f.File == at && f.Line == line && f.Message == message);
    }

    [Fact]
    public void Check_NoFolder_SaysSo() => Assert.Single(RegionContent.Check("/nowhere"));
}
