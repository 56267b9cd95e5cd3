using System.Net;

namespace Suban.Api.Tests;

public sealed class WorkingDayEndpointTests(ApiHost api)
{
    [Theory]
    [InlineData("2026-02-13", 5, "2026-02-27", false)]
    [InlineData("2026-09-30", 3, "2026-10-10", false)]
    [InlineData("2025-09-26", 3, "2025-09-30", false)]
    [InlineData("2026-04-30", 1, "2026-05-06", false)]
    [InlineData("2026-04-03", 20, "2026-05-07", false)]
    [InlineData("2025-01-24", 7, "2025-02-10", false)]
    [InlineData("2026-10-03", 0, "2026-10-03", false)]
    [InlineData("2026-12-31", 1, "2027-01-01", true)]
    [InlineData("2027-03-01", 0, "2027-03-01", true)]
    public async Task Count_Add_GivesTheDate(string from, int add, string date, bool provisional)
    {
        var answer = await api.GetAsync($"/api/v1/regions/152529/working-days?from={from}&add={add}");

        Assert.Equal($$"""{"date":"{{date}}","provisional":{{(provisional ? "true" : "false")}}}""", answer.GetRawText());
    }

    [Theory]
    [InlineData("2025-12-31", "2026-12-31", 248)]
    [InlineData("2020-12-31", "2021-12-31", 250)]
    [InlineData("2026-09-30", "2026-10-10", 3)]
    [InlineData("2026-09-30", "2026-09-30", 0)]
    public async Task Count_To_GivesTheNumber(string from, string to, int count) =>
        Assert.Equal($$"""{"count":{{count}}}""", (await api.GetAsync($"/api/v1/regions/152529/working-days?from={from}&to={to}")).GetRawText());

    [Theory]
    [InlineData("")]
    [InlineData("?from=2026-09-30")]
    [InlineData("?add=3")]
    [InlineData("?from=2026-09-30&add=3&to=2026-10-10")]
    [InlineData("?from=2026-09-30&add=-1")]
    [InlineData("?from=2026-09-30&add=%2B3")]
    [InlineData("?from=2026-09-30&add=1.5")]
    [InlineData("?from=2026-09-30&add=")]
    [InlineData("?from=2026-09-30&add=%203")]
    [InlineData("?from=2026-09-30&add=３")]
    [InlineData("?from=2026-09-30&add=0x3")]
    [InlineData("?from=2026-09-30&add=2147483647")]
    [InlineData("?from=2026-09-30&add=99999999999999999999")]
    [InlineData("?from=2026-02-30&add=3")]
    [InlineData("?from=2026-9-30&add=3")]
    [InlineData("?from=20260930&add=3")]
    [InlineData("?from=2026-09-30T00:00:00&add=3")]
    [InlineData("?from=2026-09-30%0A&add=3")]
    [InlineData("?from=２026-09-30&add=3")]
    [InlineData("?from=0000-00-00&add=3")]
    [InlineData("?from=9999-12-31&add=1")]
    [InlineData("?from=2026-09-30&to=2026-09-29")]
    [InlineData("?from=2026-09-30&to=x")]
    [InlineData("?from=2026-09-30&from=2026-10-01&add=3")]
    [InlineData("?from=2026-09-30&add=3&add=4")]
    public async Task Count_MalformedInput_IsRefusedWithTheParameter(string query)
    {
        var problem = await api.GetAsync("/api/v1/regions/152529/working-days" + query, HttpStatusCode.BadRequest);

        Assert.Contains(problem.List("errors")[0].Text("field"), (string[])["from", "to", "add"]);
    }

    [Fact]
    public async Task Count_UnknownRegion_IsNotFound() => Assert.Equal(
        "region.unknown",
        (await api.GetAsync("/api/v1/regions/990000/working-days?from=x&add=-1", HttpStatusCode.NotFound)).Text("code"));
}
