using System.Net;

namespace Suban.Api.Tests;

public sealed class GuideEndpointTests(ApiHost api)
{
    private const string Region = "/api/v1/regions/152529/";

    [Fact]
    public async Task Guides_EveryTheme_HasOne()
    {
        var guides = (await api.GetAsync(Region + "guides")).List("items");
        var themes = (await api.GetAsync(Region + "themes")).List("items");

        Assert.Equal(themes.Select(theme => theme.Number("number")), guides.Select(guide => guide.Number("number")));
        Assert.All(guides, guide => Assert.StartsWith("/152529/themes/", guide.Text("page"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Guide_OfTheme8_SaysWhatItsPageSays()
    {
        var guide = await api.GetAsync(Region + "guides/8");

        Assert.Equal("我要开小餐馆（50平方米以下）", guide.GetProperty("guide").Text("name"));
        Assert.Contains("店面使用面积在 50 平方米以下。", guide.Texts("conditions"));
        Assert.Contains(guide.List("items"), item => item.Text("key") == "small-restaurant-registration" && item.GetProperty("always").GetBoolean());
        Assert.Contains(guide.List("items"), item => item.Text("key") == "outdoor-sign" && !item.GetProperty("always").GetBoolean());
        Assert.All(guide.List("materials"), material => Assert.NotEmpty(material.Texts("basis")));
        Assert.Contains("营业执照副本", guide.Texts("passedOn"));
    }

    [Fact]
    public async Task Guide_OfAMergedTheme_IsThatOfTheOneThatWasKept()
    {
        using var client = api.OpenWithoutRedirects();
        using var answer = await client.GetAsync(new Uri("/api/v1/regions/150271/guides/100", UriKind.Relative));

        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal("/api/v1/regions/150271/guides/3", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("guides/0")]
    [InlineData("guides/999")]
    [InlineData("guides/x")]
    public async Task Guide_Unknown_IsNotFound(string path) => await api.GetAsync(Region + path, HttpStatusCode.NotFound);
}
