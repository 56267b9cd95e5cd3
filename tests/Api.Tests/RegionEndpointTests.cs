using System.Net;
using System.Text;

namespace Suban.Api.Tests;

public sealed class RegionEndpointTests(ApiHost api)
{
    [Fact]
    public async Task List_Regions_AreThoseServedHere()
    {
        var regions = (await api.GetAsync("/api/v1/regions")).List("items");

        Assert.Equal(["150203", "150271", "150303", "150600", "150602", "152529"], regions.Select(r => r.Text("code")));
        var zone = regions[1];
        Assert.Equal("包头政务服务网（鹿城之窗）", zone.Text("portalName"));
        Assert.Equal(100, zone.Number("themes"));
        Assert.Equal([(100, 3), (23, 44), (5, 82)], zone.List("merged").Select(m => (m.Number("number"), m.Number("into"))));
    }

    [Theory]
    [InlineData("152529", 103, "正镶白旗市场监督管理局")]
    [InlineData("150600", 104, "鄂尔多斯市市场监督管理局")]
    [InlineData("150602", 104, "鄂尔多斯市东胜区市场监督管理局")]
    [InlineData("150271", 100, "包头稀土高新区食药工商局")]
    public async Task Themes_OfEachRegion_AreLedByItsOwnOffices(string code, int count, string lead)
    {
        var themes = (await api.GetAsync($"/api/v1/regions/{code}/themes")).List("items");

        Assert.Equal(count, themes.Length);
        Assert.Equal(lead, themes.First(t => t.Number("number") == 8).Text("lead"));
    }

    [Theory]
    [InlineData("150303")]
    [InlineData("150203")]
    public async Task Themes_RegionWithoutAList_HasNone(string code)
    {
        Assert.Empty((await api.GetAsync($"/api/v1/regions/{code}/themes")).List("items"));
        await api.GetAsync($"/api/v1/regions/{code}/themes/8", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("100", "/api/v1/regions/150271/themes/3")]
    [InlineData("5", "/api/v1/regions/150271/themes/82")]
    public async Task Show_MergedTheme_MovesForGood(string number, string kept)
    {
        using var client = api.OpenWithoutRedirects();

        using var moved = await client.GetAsync(new Uri($"/api/v1/regions/150271/themes/{number}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.PermanentRedirect, moved.StatusCode);
        Assert.Equal(kept, moved.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Plan_MergedTheme_MovesWithItsBody()
    {
        using var client = api.OpenWithoutRedirects();
        using var body = new StringContent("{\"answers\":{}}", Encoding.UTF8, "application/json");

        using var moved = await client.PostAsync(new Uri("/api/v1/regions/150271/themes/100/plan", UriKind.Relative), body);

        Assert.Equal(HttpStatusCode.PermanentRedirect, moved.StatusCode);
        Assert.Equal("/api/v1/regions/150271/themes/3/plan", moved.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("152529", 22, "立项")]
    [InlineData("150303", 33, "立项")]
    public async Task Assist_List_HasStagesAndLimits(string code, int count, string firstStage)
    {
        var list = await api.GetAsync($"/api/v1/regions/{code}/assist");

        var items = list.List("items");
        Assert.Equal(Enumerable.Range(1, count), items.Select(i => i.Number("number")));
        Assert.Equal((firstStage, "20 个工作日"), (items[0].Text("stage"), items[0].Text("statutoryLimit")));
    }

    [Fact]
    public async Task Assist_StaleItem_CarriesItsSuccessor()
    {
        var items = (await api.GetAsync("/api/v1/regions/150303/assist")).List("items");

        Assert.Equal("企业名称自主申报", items[29].GetProperty("successor").Text("now"));
        Assert.Single(items, i => i.GetProperty("successor").ValueKind is not System.Text.Json.JsonValueKind.Null);
    }

    [Theory]
    [InlineData("150271")]
    [InlineData("150203")]
    public async Task Assist_RegionWithoutAList_IsEmpty(string code) =>
        Assert.Empty((await api.GetAsync($"/api/v1/regions/{code}/assist")).List("items"));

    [Fact]
    public async Task Assist_UnknownRegion_IsNotFound() =>
        Assert.Equal("region.unknown", (await api.GetAsync("/api/v1/regions/999999/assist", HttpStatusCode.NotFound)).Text("code"));
}
