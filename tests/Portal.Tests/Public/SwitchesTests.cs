using System.Net;

namespace Suban.Portal.Tests.Public;

[Collection(nameof(PublishedPages))]
public sealed class SwitchesTests(PublishedPages pages)
{
    [Theory]
    [InlineData("elder=1", "data-elder", "")]
    [InlineData("contrast=1", "data-contrast", "")]
    [InlineData("size=150", "data-size", "150")]
    public async Task Display_Switch_LastsOnAllPagesUntilTakenBack(string query, string attribute, string value)
    {
        using var browser = pages.OpenBrowser();

        var back = await browser.OpenAsync($"/display?{query}&back=%2F152529%2Fthemes%3Ffor%3Dperson");
        var other = await browser.OpenAsync("/privacy");
        await browser.OpenAsync("/display?elder=0&contrast=0&size=100&back=%2F");
        var after = await browser.OpenAsync("/privacy");

        Assert.Equal("/152529/themes?for=person", back.Address.PathAndQuery);
        Assert.Equal(value, back.Document.DocumentElement.GetAttribute(attribute));
        Assert.Equal(value, other.Document.DocumentElement.GetAttribute(attribute));
        Assert.Null(after.Document.DocumentElement.GetAttribute(attribute));
    }

    [Theory]
    [InlineData("https://example.invalid/")]
    [InlineData("//example.invalid/")]
    [InlineData("/\\example.invalid")]
    [InlineData("javascript:alert(1)")]
    public async Task Display_BackElsewhere_StaysOnThisSite(string back)
    {
        using var browser = pages.OpenBrowser();

        using var answer = await browser.Client.GetAsync("/display?elder=1&back=" + Uri.EscapeDataString(back));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Home_ElderEdition_HasSixThingsAtMost_AndANumberToCall()
    {
        using var browser = pages.OpenBrowser();

        var home = await browser.OpenAsync("/display?elder=1&back=%2F152529");

        Assert.InRange(home.Document.QuerySelectorAll(".ms-tile").Length, 1, 6);
        Assert.NotNull(home.Document.QuerySelector("main a[href^='tel:']"));
        Assert.Empty(home.Document.QuerySelectorAll(".ms-four"));
    }

    [Theory]
    [InlineData("长辈版")]
    [InlineData("亲情版")]
    [InlineData("关爱版")]
    [InlineData("关怀版")]
    [InlineData("大字版")]
    public async Task Search_ElderEditionByAnyName_FindsIt(string name)
    {
        using var browser = pages.OpenBrowser();

        var page = await browser.OpenAsync("/152529/search?q=" + Uri.EscapeDataString(name));

        Assert.Equal("/elder", page.Path);
    }
}
