using System.Net;
using Suban.TestKit;

namespace Suban.Portal.Tests.Public;

[Collection(nameof(PublishedPages))]
public sealed class FrameTests(PublishedPages pages)
{
    public static TheoryData<string> Published =>
    [
        "/", "/regions", "/152529", "/150303", "/150271/about", "/150303/themes", "/150303/assist", "/152529/themes", "/152529/themes?for=person", "/152529/themes/8", "/152529/themes/36", "/152529/themes/52",
        "/152529/themes/8/ask", "/152529/themes/8/result?area=over-50", "/152529/themes/8/notice", "/152529/themes/8/v1/guide", "/152529/themes/36/v1/form", "/152529/themes/52/v1/sample", "/152529/themes/36/v1/handbook", "/152529/themes/36/mn", "/152529/items/outdoor-sign",
        "/152529/assist", "/152529/search?q=%E9%A4%90%E9%A6%86", "/152529/search?q=zzz", "/elder", "/display", "/accessibility", "/privacy",
    ];

    [Theory]
    [MemberData(nameof(Published))]
    public async Task PublishedPage_WithoutSignIn_IsComplete(string address)
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.OpenAsync(address);

        page.One("h1");
        page.One("main");
        Assert.Equal("zh-Hans-CN", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.NotEqual("", page.Document.Title);
        Assert.DoesNotContain("错误", page.Document.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("window1", "/desk")]
    [InlineData("market1", "/dept/inbox")]
    [InlineData("supervisor1", "/watch")]
    public async Task PublishedPage_ForStaff_LeadsToTheirWorkAndNowhereTheyAreRefused(string account, string work)
    {
        using var browser = await pages.SignInAsync(account);

        var page = await browser.OpenAsync("/152529");

        var links = page.Document.QuerySelectorAll("header a, main a, .ms-tabbar a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Contains(work, links);
        Assert.DoesNotContain("/cases", links);
        Assert.DoesNotContain("/wallet", links);
    }

    [Theory]
    [MemberData(nameof(Published))]
    public async Task PublishedPage_Any_CanBeCached(string address)
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.OpenAsync(address);

        Assert.Empty(page.Document.QuerySelectorAll("form[method=post], input[name=__RequestVerificationToken]"));
        Assert.Empty(page.Document.QuerySelectorAll("[style], style, script:not([src])"));
    }

    [Theory]
    [MemberData(nameof(Published))]
    public async Task PublishedPage_Headings_SkipNoLevel(string address)
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.OpenAsync(address);

        var levels = page.Document.QuerySelectorAll("main h1, main h2, main h3, main h4").Select(h => h.LocalName[1] - '0').ToArray();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}"));
    }

    [Theory]
    [InlineData("/themes/8", "/152529/themes/8")]
    [InlineData("/assist", "/152529/assist")]
    [InlineData("/search?q=%E9%A4%90%E9%A6%86", "/152529/search?q=%E9%A4%90%E9%A6%86")]
    [InlineData("/items/outdoor-sign", "/152529/items/outdoor-sign")]
    public async Task ShortAddress_FromAPoster_LeadsToTheDefaultRegion(string address, string expected)
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.OpenAsync(address);

        Assert.Equal(expected, page.Address.PathAndQuery);
    }

    [Theory]
    [InlineData("/nothing-here")]
    [InlineData("/152529/themes/9999")]
    [InlineData("/152529/items/none")]
    [InlineData("/999999/themes")]
    [InlineData("/152529/themes/8/nothing")]
    public async Task MistypedAddress_Visitor_GetsASearchBoxNotASignIn(string address)
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("没找到这一页", page.Heading);
        page.One("form[role=search] input[name=q]");
    }

    [Fact]
    public async Task Header_Region_ShowsTheNameInBothScripts_ChineseFirst()
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.OpenAsync("/152529");

        var brand = page.One(".ms-brand");
        Assert.StartsWith("正镶白旗", brand.TextContent, StringComparison.Ordinal);
        Assert.Equal("mn-Mong", brand.QuerySelector("svg")!.GetAttribute("lang"));
        Assert.Equal("ᠰᠢᠯᠤᠭᠤᠨ ᠬᠥᠪᠡᠭᠡᠲᠦ ᠴᠠᠭᠠᠨ ᠬᠣᠰᠢᠭᠤ", brand.QuerySelector("svg")!.GetAttribute("aria-label"));
        Assert.Contains("模拟", page.One(".ms-notice-strip").TextContent, StringComparison.Ordinal);
    }
}
