using System.Net;

namespace Suban.Api.Tests;

public sealed class ThemeEndpointTests(ApiHost api)
{
    [Fact]
    public async Task List_Region_GivesEveryThemeAtOnce()
    {
        var themes = (await api.GetAsync("/api/v1/regions/152529/themes")).List("items");

        Assert.Equal(Enumerable.Range(1, 103), themes.Select(theme => theme.Number("number")));
        var restaurant = themes[7];
        Assert.Equal("我要开小餐馆（50平方米以下）", restaurant.Text("name"));
        Assert.Equal("enterprise", restaurant.Text("subject"));
        Assert.Equal("person", themes[51].Text("subject"));
    }

    [Theory]
    [InlineData("开小饭馆", 8)]
    [InlineData("我要开宾馆", 36)]
    public async Task List_EverydayWords_PutTheThemeFirst(string query, int number) =>
        Assert.Equal(number, (await api.GetAsync($"/api/v1/regions/152529/themes?query={Uri.EscapeDataString(query)}")).List("items")[0].Number("number"));

    [Fact]
    public async Task List_WordsThatFindNothing_GiveTheNearest()
    {
        var nothing = await api.GetAsync("/api/v1/regions/152529/themes?query=" + Uri.EscapeDataString("滑翔伞"));
        var found = await api.GetAsync("/api/v1/regions/152529/themes?query=" + Uri.EscapeDataString("我要开宾馆"));

        Assert.Empty(nothing.List("items"));
        Assert.Equal(5, nothing.List("nearest").Length);
        Assert.Empty(found.List("nearest"));
    }

    [Theory]
    [InlineData("?query=")]
    [InlineData("?QUERY=x")]
    [InlineData("?query=%F0%9F%98%80%E1%A0%AE%F0%A0%AE%B7")]
    [InlineData("?query=%27%20OR%201=1--%25_%5B")]
    [InlineData("?query=a&query=b")]
    public async Task List_OddQueries_StillAnswerWithAList(string query) =>
        Assert.NotNull((await api.GetAsync("/api/v1/regions/152529/themes" + query)).List("items"));

    [Fact]
    public async Task List_QueryTooLong_IsRefused()
    {
        var problem = await api.GetAsync("/api/v1/regions/152529/themes?query=" + new string('x', 101), HttpStatusCode.BadRequest);

        Assert.Equal("query", problem.List("errors")[0].Text("field"));
    }

    [Fact]
    public async Task Show_Theme8_HasQuestionsComponentsAndKinds()
    {
        var theme = await api.GetAsync("/api/v1/regions/152529/themes/8");

        Assert.All(theme.List("questions"), question =>
        {
            Assert.NotEqual("", question.Text("id"));
            Assert.NotEqual("", question.Text("text"));
            Assert.True(question.List("options").Length >= 2);
        });
        Assert.Contains(theme.List("components"), component => component.Text("key") == "business-registration");
        Assert.Contains("business-license", theme.Texts("certificateKinds"));
        Assert.Equal(theme.Texts("certificateKinds"), theme.List("standIns").Select(standIn => standIn.Text("kind")));
        foreach (var array in new[] { "conditions", "benefits", "notes", "alsoCalled" })
        {
            Assert.NotNull(theme.List(array));
        }
    }

    [Theory]
    [InlineData("/api/v1/regions/000000/themes", "region.unknown")]
    [InlineData("/api/v1/regions/x/themes/8", "region.unknown")]
    [InlineData("/api/v1/regions/152529/themes/0", "theme.unknown")]
    [InlineData("/api/v1/regions/152529/themes/999", "theme.unknown")]
    [InlineData("/api/v1/regions/152529/themes/-8", "theme.unknown")]
    [InlineData("/api/v1/regions/152529/themes/８", "theme.unknown")]
    [InlineData("/api/v1/regions/152529/themes/99999999999999999999", "theme.unknown")]
    [InlineData("/api/v1/regions/152529/themes/8%0A", "theme.unknown")]
    [InlineData("/api/v1/nothing", "request.not_found")]
    [InlineData("/api/v2/regions/152529/themes", "request.not_found")]
    public async Task Show_UnknownThing_IsNotFound(string path, string code) =>
        Assert.Equal(code, (await api.GetAsync(path, HttpStatusCode.NotFound)).Text("code"));

    [Fact]
    public async Task List_RegionAboveWithoutCatalogue_IsEmpty() =>
        Assert.Empty((await api.GetAsync("/api/v1/regions/15/themes")).List("items"));

    [Fact]
    public async Task List_HundredRequestsAtOnce_AreAllAnswered() =>
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => api.GetAsync("/api/v1/regions/152529/themes/8")));
}
