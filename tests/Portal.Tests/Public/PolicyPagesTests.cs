using System.Net;

namespace Suban.Portal.Tests.Public;

/// <summary>Policy documents, notices, milestones and the hall's screen, as everybody sees them.</summary>
[Collection(nameof(PublishedPages))]
public sealed class PolicyPagesTests(PublishedPages pages)
{
    [Fact]
    public async Task Policies_OfARegion_AreItsOwnAndThoseAboveIt()
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.OpenAsync("/150303/policies");

        page.AssertText("海南政办发〔2021〕18号");
        page.AssertText("国发〔2024〕3号");
        page.AssertText("内政办发〔2021〕8号");
        Assert.DoesNotContain("正镶白旗", page.One("main").TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/150303/policies/zxbq-2021")).Status);
    }

    [Theory]
    [InlineData("level=local", "海南政办发〔2021〕18号", "国发〔2024〕3号")]
    [InlineData("level=national&topic=好差评", "国办发〔2019〕51号", "海南政办发〔2021〕18号")]
    [InlineData("q=跨层级事项用协办单", "海南政办发〔2021〕18号", "内政办发〔2021〕8号")]
    [InlineData("validity=inforce", "海南政办发〔2021〕18号", "国发〔2024〕3号")]
    [InlineData("validity=unconfirmed&level=national", "国发〔2024〕3号", "海南政办发〔2021〕18号")]
    [InlineData("q=国办发〔2022〕32号", "国办发〔2022〕32号", "海南政办发〔2021〕18号")]
    public async Task Policies_Filtered_ShowWhatFits(string query, string shown, string other)
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.OpenAsync("/150303/policies?" + query);

        page.AssertText(shown);
        Assert.DoesNotContain(other, page.One("main .ms-rows").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policy_Neighbours_LeadThroughTheWholeListAndBack()
    {
        using var browser = pages.OpenBrowser();
        var list = await browser.OpenAsync("/150303/policies");
        var addresses = list.Document.QuerySelectorAll("main .ms-rows a").Select(a => a.GetAttribute("href")!).ToList();

        var seen = new List<string> { addresses[0] };
        var page = await browser.OpenAsync(addresses[0]);
        Assert.Null(page.Document.QuerySelector("main a[rel=prev]"));
        while (page.Document.QuerySelector("main a[rel=next]")?.GetAttribute("href") is { } next)
        {
            page = await browser.OpenAsync(next);
            Assert.Equal(seen[^1], page.One("main a[rel=prev]").GetAttribute("href"));
            seen.Add(next);
        }

        Assert.Equal(addresses, seen);
    }

    [Fact]
    public async Task Policies_NothingFits_LeadsBackToAll()
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.OpenAsync("/152529/policies?q=没有这样的文件");

        Assert.Equal("政策文件", (await page.FollowAsync("看全部文件")).Heading);
    }

    [Fact]
    public async Task Policy_Page_TellsWhatIsConfirmedAndWhatIsNot()
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.OpenAsync("/150303/policies/hainan-2021-18");

        Assert.Equal("2021 年 4 月 26 日", ValueOf(page, "成文日期"));
        Assert.Equal("有效", ValueOf(page, "公文时效"));
        Assert.Equal("以本地确认为准", ValueOf(page, "发布机构"));
        page.AssertText("标题以本地确认为准");
        page.AssertText("网址还没有核实");
        Assert.Empty(page.Document.QuerySelectorAll("main a[href^='http']"));
    }

    [Theory]
    [InlineData("/152529/themes/8", "内政办发〔2021〕8号")]
    [InlineData("/152529/items/subsistence-allowance", "民发〔2021〕57号")]
    [InlineData("/152529/items/second-hand-transfer", "国办发〔2019〕8号")]
    public async Task Guide_OfWhatRestsOnADocument_LeadsToIt(string address, string number)
    {
        using var browser = pages.OpenBrowser();

        var guide = await browser.OpenAsync(address);
        var link = guide.Document.QuerySelectorAll("main a[href*='/policies/']").Single(a => a.TextContent.Contains(number, StringComparison.Ordinal));
        var policy = await browser.OpenAsync(link.GetAttribute("href")!);

        policy.AssertText(number);
        policy.AssertText("按它办的事");
    }

    [Fact]
    public async Task Notices_OfARegion_StandOnTheirPageAndTheFirstPage()
    {
        using var browser = pages.OpenBrowser();

        (await browser.OpenAsync("/150303/notices")).AssertText("目录共 33 项");
        (await browser.OpenAsync("/150303")).AssertText("代办帮办服务事项目录（第一批）公布");
        (await browser.OpenAsync("/150602/notices")).AssertText("现在没有通知");
    }

    [Theory]
    [InlineData("/152529/milestones", "2021 年 4 月 23 日前")]
    [InlineData("/150600/milestones", "持续推进")]
    [InlineData("/150203/milestones", "没有定时间节点")]
    [InlineData("/150271/milestones", "政务公开办")]
    public async Task Milestones_OfARegion_NameWhoAndWhen(string address, string words)
    {
        using var browser = pages.OpenBrowser();

        (await browser.OpenAsync(address)).AssertText(words);
    }

    [Fact]
    public async Task Screen_GoesRoundByItselfWithoutScriptOrLinks()
    {
        using var browser = pages.OpenBrowser();
        var (address, seen) = ("/152529/screen", new List<string>());
        do
        {
            var page = await browser.OpenAsync(address);
            seen.Add(page.Heading);
            Assert.Empty(page.Document.QuerySelectorAll("a, form, button, input"));
            var refresh = page.One("meta[http-equiv=refresh]").GetAttribute("content")!.Split(";url=");
            Assert.Equal("15", refresh[0]);
            address = refresh[1];
        }
        while (!address.EndsWith("at=1", StringComparison.Ordinal) && seen.Count < 30);

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Contains("您要办什么事？", seen);
        Assert.Contains("投资项目可以请人帮办，不收费", seen);
        Assert.Contains(seen, title => title.Contains("我要开小餐馆", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?at=999&seconds=1", "8;url=")]
    [InlineData("?at=-3&seconds=99999", "120;url=")]
    [InlineData("?at=x", "15;url=")]
    public async Task Screen_StrangeAddress_StillShowsASlide(string query, string refresh)
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.OpenAsync("/150303/screen" + query);

        Assert.StartsWith(refresh, page.One("meta[http-equiv=refresh]").GetAttribute("content"), StringComparison.Ordinal);
    }

    private static string ValueOf(Suban.TestKit.HtmlPage page, string label) =>
        page.Document.QuerySelectorAll("dt").Single(t => t.TextContent == label).NextElementSibling!.TextContent.Trim();
}
