using System.Net;

namespace Suban.Portal.Tests.Public;

/// <summary>Narrowing, what goes on after a theme, and what the reductions page counts.</summary>
[Collection(nameof(PublishedPages))]
public sealed class FindingTests(PublishedPages pages)
{
    [Theory]
    [InlineData("/152529/themes")]
    [InlineData("/152529/search?q=店")]
    public async Task Filter_EveryChoice_LeavesAsManyAsItSays(string path)
    {
        using var browser = pages.OpenBrowser();
        var list = await browser.OpenAsync(path);
        var choices = list.Document.QuerySelectorAll("nav[aria-label=筛选] a.ms-chip")
            .Select(a => (Address: a.GetAttribute("href")!, Count: int.Parse(a.QuerySelector("span")!.TextContent, null))).ToList();

        Assert.True(choices.Count > 8);
        foreach (var (address, count) in choices)
        {
            var narrowed = await browser.OpenAsync(address);
            Assert.True(Math.Min(20, count) <= Listed(narrowed) && Listed(narrowed) <= count, $"{address} lists {Listed(narrowed)} of {count}");
        }
    }

    [Fact]
    public async Task Filter_TwoChoices_AreKeptTogetherAndLetGo()
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.OpenAsync("/152529/themes?for=enterprise&dept=tobacco");

        Assert.Contains("我要开烟酒专卖店", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, page.Document.QuerySelectorAll("nav[aria-label=筛选] a[aria-current=true]").Length);
        Assert.Contains("去掉筛选", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("健康证明", "材料")]
    [InlineData("烟草专卖零售许可证", "证照")]
    [InlineData("消防救援大队", "部门")]
    public async Task Search_WhatIsNoTheme_IsFoundWithItsThemes(string query, string kind)
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.OpenAsync("/152529/search?q=" + Uri.EscapeDataString(query));

        Assert.Contains(kind, page.All("h2"));
        Assert.NotEmpty(page.Document.QuerySelectorAll(".ms-fold a[href*='/themes/']"));
    }

    [Fact]
    public async Task Search_InVain_LeadsToTheFormWithTheWords()
    {
        using var browser = pages.OpenBrowser();
        var nothing = await browser.OpenAsync("/152529/search?q=" + Uri.EscapeDataString("龘龘龘"));

        var form = await nothing.FollowAsync("记下您的需求");

        Assert.Equal("龘龘龘", form.One("textarea[name=Words]").TextContent.Trim());
    }

    [Theory]
    [InlineData("/152529/search?q=")]
    [InlineData("/152529/demand?what=")]
    public async Task Search_InVain_ShowsTheNearestThemesBeforeTheForm(string path)
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.OpenAsync(path + Uri.EscapeDataString("滑翔伞"));

        var nearest = page.One("section[aria-labelledby=nearest]");
        Assert.Equal("您是不是想办", nearest.QuerySelector("h2")!.TextContent);
        Assert.Equal(5, nearest.QuerySelectorAll("a[href^='/152529/themes/']").Length);
        Assert.True(page.Text.IndexOf("您是不是想办", StringComparison.Ordinal) < page.Text.LastIndexOf("记下", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("营业只照", "营业执照")]
    [InlineData("健抗证明", "健康证明")]
    public async Task Search_Misspelt_SaysWhatItLookedFor(string query, string meant)
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.OpenAsync("/152529/search?q=" + Uri.EscapeDataString(query));

        Assert.Contains($"没有“{query}”，按“{meant}”找的。", page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelectorAll(".ms-fold a[href*='/themes/']"));
    }

    [Fact]
    public async Task Guide_ShowsTheFiveReductionsAndWhatComesNext()
    {
        using var browser = pages.OpenBrowser();

        var guide = await browser.OpenAsync("/152529/themes/8");

        Assert.All(["减时限", "减环节", "减材料", "减成本", "减跑动"], name => Assert.Contains(name, guide.Text, StringComparison.Ordinal));
        Assert.Contains("这次办出来，部门之间传", guide.Text, StringComparison.Ordinal);
        Assert.NotNull(guide.Document.QuerySelector("section[aria-labelledby=next-things] a[href='/152529/items/tobacco-retail-licence']"));
    }

    [Fact]
    public async Task Reductions_Page_ListsEveryThemeAndGivesTheSheet()
    {
        using var browser = pages.OpenBrowser();
        var page = await browser.OpenAsync("/152529/reductions");

        Assert.Equal(103, page.Document.QuerySelectorAll(".ms-table tbody tr").Length);
        using var sheet = await browser.Client.GetAsync(new Uri("/152529/reductions.csv", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, sheet.StatusCode);
        Assert.Equal("text/csv", sheet.Content.Headers.ContentType?.MediaType);
        Assert.Equal(104, (await sheet.Content.ReadAsStringAsync()).TrimEnd().Split("\r\n").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/999999/reductions")).Status);
    }

    [Fact]
    public async Task Services_ByField_ListOnlyItsOwnAndSayOfWhichPlaceAndVersion()
    {
        using var browser = pages.OpenBrowser();
        var all = await browser.OpenAsync("/152529/services");
        Assert.Equal(30, all.Document.QuerySelectorAll("ul.ms-things > li").Length);

        var housing = await browser.OpenAsync(all.Document.QuerySelector("a.ms-chip[href*='domain=housing']")!.GetAttribute("href")!);
        Assert.Equal(["住房公积金单位缴存登记", "住房公积金贷款"], housing.Document.QuerySelectorAll("ul.ms-things > li b").Select(b => b.TextContent).Order(StringComparer.Ordinal));

        var none = await browser.OpenAsync("/152529/services?domain=veterans");
        Assert.Contains("“退役军人”还没有公布的公共服务", none.Text, StringComparison.Ordinal);
        var sheet = await browser.Client.GetStringAsync(new Uri("/152529/services.csv?domain=housing", UriKind.Relative));
        Assert.Equal(3, sheet.TrimEnd().Split("\r\n").Length);
        Assert.Contains("\"正镶白旗\",\"第 1 版\",\"住房\"", sheet, StringComparison.Ordinal);
    }

    private static int Listed(Suban.TestKit.HtmlPage page) =>
        page.Document.QuerySelectorAll("main ul.ms-rows > li > a.ms-row[href*='/themes/']").Count(a => a.Closest(".ms-fold details") is null || a.Closest("section.ms-section[aria-labelledby=people], section.ms-section[aria-labelledby=business]") is not null);
}
