using System.Net;

namespace Suban.Api.Tests;

public sealed class IdentifierEndpointTests(ApiHost api)
{
    [Theory]
    [InlineData("citizen-id", "152529199001010012", true)]
    [InlineData("citizen-id", "11010519491231002x", true)]
    [InlineData("citizen-id", "150303197002290014", false)]
    [InlineData("citizen-id", "１５2529199001010012", false)]
    [InlineData("citizen-id", "152529199001010012%0A", false)]
    [InlineData("citizen-id", "", false)]
    [InlineData("citizen-id", "a/b/../c", false)]
    [InlineData("uscc", "91350100M000100Y43", true)]
    [InlineData("uscc", "91152529MA0TE5T00W", true)]
    [InlineData("uscc", "91350100M000100Y44", false)]
    [InlineData("certificate-id", "1.2.156.3005.2.11100000MB03271699001.11152529MB0TE5T01A.2026000001.001.P", true)]
    [InlineData("certificate-id", "1.2.156.3005.2.11100000MB03271699001.11152529MB0TE5T01A.2026000001.001.Q", false)]
    [InlineData("case-number", "11152624MB156923114152023009000202604170011", true)]
    [InlineData("case-number", "111526", false)]
    [InlineData("case-number", "%F0%A0%AE%B7%F0%9F%98%80", false)]
    public async Task Check_Number_SaysWhetherAndWhyNot(string kind, string value, bool valid)
    {
        var answer = await api.GetAsync($"/api/v1/identifiers/{kind}/{value}");

        Assert.Equal(valid, answer.GetProperty("valid").GetBoolean());
        Assert.Equal(valid, answer.GetProperty("reason").GetString() is null);
    }

    [Theory]
    [InlineData("passport")]
    [InlineData("CITIZEN-ID")]
    public async Task Check_UnknownKind_IsNotFound(string kind) => Assert.Equal(
        "identifier.kind_unknown", (await api.GetAsync($"/api/v1/identifiers/{kind}/1", HttpStatusCode.NotFound)).Text("code"));

    [Fact]
    public async Task Check_Number_IsNotStoredOnTheWay()
    {
        using var response = await api.Client.GetAsync(new Uri("/api/v1/identifiers/citizen-id/152529199001010012", UriKind.Relative));

        Assert.True(response.Headers.CacheControl?.NoStore);
    }
}
