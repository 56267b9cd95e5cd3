using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Suban.Organisation;
using Suban.TestKit;

namespace Suban.Portal.Tests.Public;

/// <summary>Several places in one installation: the picker, the border between them, and what each calls its own.</summary>
[Collection(nameof(PublishedPages))]
public sealed class RegionsTests(PublishedPages pages)
{
    private static readonly string[] _open = ["150203", "150271", "150303", "150600", "150602", "152529"];

    public static TheoryData<string> Open => [.. _open];

    [Fact]
    public async Task Picker_NobodyChose_ExplainsItselfAndListsEveryOpenPlace()
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.OpenAsync("/");

        Assert.Equal("您在哪里办事？", page.Heading);
        Assert.Contains("所以先请您选一个地方", page.Text, StringComparison.Ordinal);
        Assert.Equal(_open.Select(code => "/choose/" + code).Order(), Links(page, "/choose/").Order());
        Assert.Equal(["包头市", "乌海市", "鄂尔多斯市", "锡林郭勒盟"], page.Document.QuerySelectorAll("main h2").Select(h => h.TextContent));
        Assert.Empty(page.Document.QuerySelectorAll(".ms-nav, .ms-tabbar"));
    }

    [Fact]
    public async Task Picker_AfterAChoice_LeadsThereUntilAnotherIsMade()
    {
        using var browser = pages.OpenBrowser();

        Assert.Equal("/150271", (await browser.OpenAsync("/choose/150271")).Address.AbsolutePath);
        Assert.Equal("/150271", (await browser.OpenAsync("/")).Address.AbsolutePath);
        var again = await browser.OpenAsync("/regions");
        Assert.Contains("上次选的", again.One("a[href='/choose/150271']").TextContent, StringComparison.Ordinal);
        await browser.OpenAsync("/choose/150303");
        Assert.Equal("/150303", (await browser.OpenAsync("/")).Address.AbsolutePath);
    }

    [Theory]
    [InlineData("/choose/999999")]
    [InlineData("/choose/1525")]
    public async Task Choose_PlaceNotServedHere_IsNotFound(string address)
    {
        using var browser = pages.OpenBrowser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).Status);
        Assert.Equal("您在哪里办事？", (await browser.OpenAsync("/")).Heading);
    }

    [Theory]
    [InlineData("999999")]
    [InlineData("1525")]
    [InlineData("<script>")]
    public async Task Picker_CookieThatNamesNoPlace_CountsAsNone(string value)
    {
        using var browser = pages.OpenBrowser();
        browser.Client.DefaultRequestHeaders.Add("Cookie", "suban-region=" + value);

        Assert.Equal("您在哪里办事？", (await browser.OpenAsync("/")).Heading);
    }

    [Fact]
    public async Task ShortAddress_WhateverWasChosen_StaysTheDefaultRegions()
    {
        using var browser = pages.OpenBrowser();
        await browser.OpenAsync("/choose/150271");

        Assert.Equal("/152529/themes/8", (await browser.OpenAsync("/themes/8")).Address.AbsolutePath);
    }

    [Fact]
    public async Task PageWithoutARegion_ShowsTheChosenOne_AndIsNotMixedUpWithAnothers()
    {
        using var one = pages.OpenBrowser();
        using var other = pages.OpenBrowser();
        await one.OpenAsync("/choose/150271");
        await other.OpenAsync("/choose/150303");

        Assert.Contains("包头稀土高新区", (await one.OpenAsync("/elder")).One(".ms-brand").TextContent, StringComparison.Ordinal);
        Assert.Contains("乌海市海南区", (await other.OpenAsync("/elder")).One(".ms-brand").TextContent, StringComparison.Ordinal);
    }

    /// <summary>Nothing of another place: no name, no office, no telephone number; the places above it may be named.</summary>
    [Theory]
    [MemberData(nameof(Open))]
    public async Task PagesOfARegion_ShowNothingOfAnother(string code)
    {
        using var browser = pages.OpenBrowser();
        var foreign = ForeignWords(code);

        foreach (var address in (string[])["", "/themes", "/themes/8", "/themes/36/ask", "/themes/52/notice", "/search?q=餐馆", "/assist", "/about"])
        {
            var page = await browser.GetAsync($"/{code}{address}");
            if (page.Status == HttpStatusCode.OK)
            {
                Assert.DoesNotContain(foreign, word => page.Document.DocumentElement.OuterHtml.Contains(word, StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData("150271", "包头稀土高新区食药工商局", "包头政务服务网（鹿城之窗）", "政务公开办")]
    [InlineData("150600", "鄂尔多斯市市场监督管理局", "自治区政务服务网（鄂尔多斯）", "市行政审批和政务服务局")]
    [InlineData("150602", "鄂尔多斯市东胜区市场监督管理局", "自治区政务服务网（鄂尔多斯）东胜区子门户", "市行政审批和政务服务局")]
    [InlineData("152529", "正镶白旗市场监督管理局", "内蒙古政务服务网正镶白旗站点", "旗政务服务局")]
    public async Task Guide_Theme8_NamesTheRegionsOwnOfficesAndEntrance(string code, string authority, string entrance, string publisher)
    {
        using var browser = pages.OpenBrowser();

        var guide = await browser.OpenAsync($"/{code}/themes/8");
        var item = await browser.OpenAsync($"/{code}/items/small-restaurant-registration");

        Assert.Contains(entrance, guide.Text, StringComparison.Ordinal);
        Assert.Contains($"由{publisher}公布", guide.Text, StringComparison.Ordinal);
        Assert.Contains(authority, item.Text, StringComparison.Ordinal);
        Assert.Contains("以本地确认为准", item.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/150271/themes/100", "/150271/themes/3")]
    [InlineData("/150271/themes/23/ask?entity=company", "/150271/themes/44/ask?entity=company")]
    [InlineData("/150271/themes/5/notice", "/150271/themes/82/notice")]
    public async Task MergedTheme_OldNumber_MovesForGood(string address, string kept)
    {
        using var browser = pages.OpenBrowser();

        using var answer = await browser.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(kept, answer.Headers.Location?.OriginalString);
        await browser.OpenAsync(kept);
    }

    [Fact]
    public async Task MergedTheme_InARegionThatKeepsIt_IsItsOwn()
    {
        using var browser = pages.OpenBrowser();

        Assert.Equal("我要开畜禽养殖场（不含野生动物）", (await browser.OpenAsync("/152529/themes/100")).Heading);
    }

    [Theory]
    [InlineData("/150303/themes/8")]
    [InlineData("/150303/themes/8/ask")]
    [InlineData("/150303/themes/8/result?area=over-50")]
    [InlineData("/150203/themes/8/notice")]
    public async Task ThemeARegionHasNotAdopted_SaysWhoHasIt(string address)
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("没有公布“我要开小餐馆（50平方米以下）”", page.Heading, StringComparison.Ordinal);
        Assert.Equal(
            ["/150271/themes/8", "/150600/themes/8", "/150602/themes/8", "/152529/themes/8"],
            page.Document.QuerySelectorAll("main .ms-row").Select(a => a.GetAttribute("href")!).Order());
        Assert.Contains("先打电话问本地窗口", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThemeARegionHasNotAdopted_TheNearestPlaceStandsFirst()
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.GetAsync("/150203/themes/8");

        Assert.Equal("/150271/themes/8", page.Document.QuerySelector("main .ms-row")?.GetAttribute("href"));
    }

    [Fact]
    public async Task ItemARegionHasNotAdopted_SaysWhoHasIt()
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.GetAsync("/150303/items/outdoor-sign");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("/152529/items/outdoor-sign", Links(page, "/152529/"));
    }

    [Theory]
    [InlineData("/1525")]
    [InlineData("/15/themes/8")]
    [InlineData("/1502/assist")]
    public async Task RegionThatIsNotOpen_SaysSoAndListsTheOpenOnes(string address)
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("还没有在这个网站开通", page.Heading, StringComparison.Ordinal);
        Assert.Equal(_open.Length, page.Document.QuerySelectorAll("main .ms-row").Length);
    }

    [Fact]
    public async Task Township_ShowsTheCatalogueOfItsBanner()
    {
        using var browser = pages.OpenBrowser();

        Assert.Equal("我要开小餐馆（50平方米以下）", (await browser.OpenAsync("/152529100/themes/8")).Heading);
    }

    [Theory]
    [InlineData("152529", 22)]
    [InlineData("150303", 33)]
    public async Task Assist_List_HasEveryItemWithStageAndLimits(string code, int count)
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.OpenAsync($"/{code}/assist");

        var lines = page.Document.QuerySelectorAll("li[id^=a]");
        Assert.Equal(Enumerable.Range(1, count).Select(n => $"a{n}").Order(), lines.Select(l => l.Id!).Order());
        Assert.All(lines, l => Assert.Contains("法定 ", l.TextContent, StringComparison.Ordinal));
        Assert.All(["立项", "用地", "施工", "竣工"], stage => Assert.Contains(
            page.Document.QuerySelectorAll("main h3"), h => h.TextContent.StartsWith(stage, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Assist_StaleItem_SaysWhatStandsInItsPlace()
    {
        using var browser = pages.OpenBrowser();

        var line = (await browser.OpenAsync("/150303/assist")).One("#a30");

        Assert.Contains("企业名称预先核准", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("现在：企业名称自主申报", line.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("152529", "每月 19 日前")]
    [InlineData("150600", "每周五前")]
    [InlineData("150303", "每月 15 日前")]
    [InlineData("150271", "严格执行自治区公布的流程")]
    [InlineData("150203", "内职转发〔2020〕1号")]
    [InlineData("150303", "活力海南")]
    [InlineData("150600", "政府")]
    [InlineData("150303", "非常满意、满意、一般、不满意、非常不满意")]
    [InlineData("152529", "非常满意、满意、不满意")]
    public async Task About_Region_TellsItsOwnWays(string code, string words)
    {
        using var browser = pages.OpenBrowser();

        Assert.Contains(words, (await browser.OpenAsync($"/{code}/about")).One("main").TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Links(HtmlPage page, string prefix) =>
        page.Document.QuerySelectorAll($"main a[href^='{prefix}']").Select(a => a.GetAttribute("href")!);

    private HashSet<string> ForeignWords(string code)
    {
        var regions = pages.Services.GetRequiredService<Regions>();
        var authorities = pages.Services.GetRequiredService<Authorities>();
        var own = regions.Chain(code).Select(r => r.Code).ToHashSet();
        var shared = own.SelectMany(authorities.Of).Select(a => a.Name).ToList();
        var foreign = regions.All.Where(r => !own.Contains(r.Code) && !own.Contains(r.ParentCode ?? "")).ToList();
        return
        [
            .. foreign.Select(r => r.Name).Where(n => n.Length > 2),
            .. foreign.SelectMany(r => authorities.Of(r.Code)).SelectMany(a => new[] { a.Name, a.Phone }).Where(w => w.Length > 6 && !shared.Any(name => name.Contains(w, StringComparison.Ordinal))),
        ];
    }
}
