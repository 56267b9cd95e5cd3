using System.Net;

namespace Suban.Portal.Tests.Public;

[Collection(nameof(PublishedPages))]
public sealed class CatalogueTests(PublishedPages pages)
{
    [Fact]
    public async Task Themes_All103_AreListedWithWorkingLinks()
    {
        using var browser = pages.OpenBrowser();
        var list = await browser.OpenAsync("/152529/themes");
        var guides = list.Document.QuerySelectorAll(".ms-rows a.ms-row").Select(a => a.GetAttribute("href")!).ToArray();

        Assert.Equal(103, guides.Length);
        foreach (var guide in guides)
        {
            var page = await browser.OpenAsync(guide);
            Assert.NotEqual("", page.Heading);
            Assert.True(page.Document.QuerySelector("main .ms-facts")?.ChildElementCount == 4, guide);
        }
    }

    [Fact]
    public async Task Items_EveryOne_HasAPage()
    {
        using var browser = pages.OpenBrowser();
        var links = new HashSet<string>();
        foreach (var number in (int[])[6, 8, 9, 11, 36, 52])
        {
            var guide = await browser.OpenAsync($"/152529/themes/{number}");
            links.UnionWith(guide.Document.QuerySelectorAll("a[href^='/152529/items/']").Select(a => a.GetAttribute("href")!));
        }

        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(link)).Status);
        }
    }

    [Fact]
    public async Task Search_EverydayWords_FindTheTheme()
    {
        using var browser = pages.OpenBrowser();
        var form = (await browser.OpenAsync("/152529")).Form("form[role=search]");

        var found = await form.Fill("q", "餐馆").SubmitAsync();

        Assert.Contains("我要开小餐馆（50平方米以下）", found.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("ᠮᠣᠩᠭᠣᠯ 𠮷😀")]
    [InlineData("'; drop table themes; --")]
    public async Task Search_AnyText_IsAnsweredAndShownAsTyped(string query)
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.OpenAsync("/152529/search?q=" + Uri.EscapeDataString(query));

        Assert.Equal(query, page.One("input[name=q]").GetAttribute("value"));
        Assert.Empty(page.Document.QuerySelectorAll("script:not([src])"));
    }

    [Fact]
    public async Task Search_TooLong_IsCutNotRefused()
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.OpenAsync("/152529/search?q=" + Uri.EscapeDataString(new string('长', 500)));

        Assert.Equal(60, page.One("input[name=q]").GetAttribute("value")!.Length);
    }

    [Theory]
    [InlineData("for=person", "个人的一件事")]
    [InlineData("lead=market-supervision", "市场监督管理局牵头的一件事")]
    [InlineData("category=nonsense&for=nonsense&lead=nonsense", "一件事一次办")]
    public async Task Themes_Narrowed_SaysByWhat(string query, string heading)
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.OpenAsync("/152529/themes?" + query);

        Assert.Contains(heading[..4], page.Heading, StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelectorAll(".ms-row"));
    }
}
