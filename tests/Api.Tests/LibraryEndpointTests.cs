using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue;
using Suban.Catalogue.Publishing;

namespace Suban.Api.Tests;

public sealed class LibraryEndpointTests(ApiHost api)
{
    private const string Region = "/api/v1/regions/152529/";

    [Fact]
    public async Task Items_ListAndDetail_AgreeAndLeadToTheThemes()
    {
        var items = (await api.GetAsync(Region + "items")).List("items");

        var licence = Assert.Single(items, item => item.Text("key") == "business-registration");
        var detail = await api.GetAsync(Region + "items/business-registration");
        Assert.Equal(licence.GetRawText(), detail.GetProperty("item").GetRawText());
        Assert.Equal("市场主体设立登记", licence.Text("name"));
        Assert.Contains(8, detail.List("themes").Select(number => number.GetInt32()));
        Assert.Contains("business-license", detail.Texts("issues"));
        Assert.NotEmpty(detail.Texts("basis"));
    }

    [Theory]
    [InlineData("materials", "id")]
    [InlineData("elements", "id")]
    [InlineData("certificate-kinds", "key")]
    public async Task Library_EveryList_IsWholeAndNamesEachThingOnce(string list, string key)
    {
        var keys = (await api.GetAsync(Region + list)).List("items").Select(item => item.Text(key)).ToList();

        Assert.True(keys.Count > 20, $"{list} holds {keys.Count}.");
        Assert.Equal(keys.Count, keys.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Detail_WhatItAsksFor_StandsInTheListsWithTheItemAsUser()
    {
        var detail = await api.GetAsync(Region + "items/food-business-licence");
        var materials = (await api.GetAsync(Region + "materials")).List("items").ToLookup(material => material.Text("id"));
        var elements = (await api.GetAsync(Region + "elements")).List("items").ToLookup(element => element.Text("id"));

        Assert.All(detail.List("materials"), asked =>
            Assert.Contains("food-business-licence", materials[asked.Text("id")].Single().Texts("usedBy")));
        Assert.All(detail.List("elements"), asked =>
            Assert.Contains("food-business-licence", elements[asked.Text("id")].Single().Texts("usedBy")));
    }

    [Theory]
    [InlineData("regions/999999/items")]
    [InlineData("regions/152529/items/nothing")]
    [InlineData("regions/152529/items/%F0%A0%AE%B7")]
    [InlineData("regions/abc/materials")]
    public async Task Library_Unknown_IsNotFound(string path) => await api.GetAsync("/api/v1/" + path, HttpStatusCode.NotFound);

    [Theory]
    [InlineData("items")]
    [InlineData("themes")]
    [InlineData("themes/8")]
    [InlineData("certificate-kinds")]
    public async Task Published_AskedAgainWithItsTag_IsNotSentTwice(string path)
    {
        using var first = await api.Client.GetAsync(new Uri(Region + path, UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, Region + path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var other = new HttpRequestMessage(HttpMethod.Get, Region + path);
        other.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"older\""));

        using var unchanged = await api.Client.SendAsync(again);
        using var sent = await api.Client.SendAsync(other);

        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Empty(await unchanged.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
    }

    [Fact]
    public void Edition_AnAuthorityHasAnotherTelephone_IsAnother()
    {
        var library = api.Services.GetRequiredService<CatalogueStore>().Current.Region("152529")!.Library;
        string Edition(string phone) => new CatalogueLibrary(
            library.Document, library.Region, library.Version, [new AuthorityCard("taxation", "税务局") { Phone = phone }]).Edition;

        Assert.Equal(Edition("0479-0000001"), Edition("0479-0000001"));
        Assert.NotEqual(Edition("0479-0000001"), Edition("0479-0000002"));
    }
}
