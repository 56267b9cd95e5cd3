using System.Net;
using System.Text.Json;

namespace Suban.Api.Tests;

public sealed class ChangeEndpointTests(ApiHost api)
{
    private const string Region = "/api/v1/regions/152529/";

    [Fact]
    public async Task Changes_FollowedToTheEnd_GiveTheSameAsTheLists()
    {
        var followed = new HashSet<(string, string, string)>();
        string? after = null;
        for (var more = true; more;)
        {
            var page = await api.GetAsync($"{Region}changes?limit=150{(after is null ? "" : "&after=" + after)}");
            foreach (var change in page.List("items"))
            {
                followed.RemoveWhere(e => e.Item1 == change.Text("list") && e.Item2 == change.Text("key"));
                if (change.Text("change") != "Withdrawn")
                {
                    followed.Add((change.Text("list"), change.Text("key"), change.Text("name")));
                }
            }

            Assert.NotEqual(after, page.Text("next"));
            (after, more) = (page.Text("next"), page.GetProperty("more").GetBoolean());
        }

        var read = new HashSet<(string, string, string)>();
        foreach (var (list, key, name) in new[]
        {
            ("themes", "number", "name"), ("items", "key", "name"), ("materials", "id", "name"), ("elements", "id", "label"), ("certificate-kinds", "key", "name"),
        })
        {
            read.UnionWith((await api.GetAsync(Region + list)).List("items").Select(entry => (list, $"{entry.GetProperty(key)}", entry.Text(name))));
        }

        Assert.Equal(read.Order(), followed.Order());
    }

    [Fact]
    public async Task Changes_Now_IsWhereTheNextOnesWillBe()
    {
        var now = await api.GetAsync(Region + "changes?after=now");
        var next = await api.GetAsync(Region + "changes?after=" + now.Text("next"));

        Assert.Empty(now.List("items"));
        Assert.Empty(next.List("items"));
        Assert.Equal(now.Text("next"), next.Text("next"));
    }

    [Theory]
    [InlineData("after=x")]
    [InlineData("after=")]
    [InlineData("after=99999")]
    [InlineData("after=1.cases.8")]
    [InlineData("after=-1")]
    [InlineData("limit=0")]
    [InlineData("limit=1001")]
    [InlineData("limit=x")]
    [InlineData("limit=%20")]
    public async Task Changes_BadPlace_Is400InWords(string query) =>
        Assert.Equal("request.parameter_invalid", (await api.GetAsync(Region + "changes?" + query, HttpStatusCode.BadRequest)).Text("code"));

    [Fact]
    public async Task Changes_Regions_AreToldApart()
    {
        await api.GetAsync("/api/v1/regions/999999/changes", HttpStatusCode.NotFound);
        Assert.Equal("0", (await api.GetAsync("/api/v1/regions/15/changes")).Text("next"));
        var first = (await api.GetAsync("/api/v1/regions/150303/changes?limit=1")).List("items").Single();
        Assert.StartsWith("150303.", first.Text("catalogueVersion"), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.String, first.GetProperty("publishedAt").ValueKind);
    }
}
