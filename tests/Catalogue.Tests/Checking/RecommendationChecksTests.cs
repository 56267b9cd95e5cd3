using Suban.Catalogue.Publishing;

namespace Suban.Catalogue.Tests.Checking;

public sealed class RecommendationChecksTests : IDisposable
{
    private const string File = "recommendations/bundles.yaml";

    private readonly ContentFixture _content = new();

    public RecommendationChecksTests() => _content.Write("themes/009.yaml", ContentFixture.Theme(parts: "parts: [registration]")
        .Replace("theme: 8", "theme: 9", StringComparison.Ordinal).Replace("我要开小餐馆", "我要开面馆", StringComparison.Ordinal));

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Run_SoundRecommendations_AreSilent()
    {
        _content.Write(File, "recommendations:\n  - { after: 8, go: theme/9, because: 卖面的 }\n  - { after: [9], go: item/restaurant, because: 堂食的 }\n");

        Assert.DoesNotContain(_content.Check().Problems, p => p.File == "content/" + File);
    }

    [Theory]
    [InlineData("after: 8, go: item/restaurant, because: 已经有", "里已经有")]
    [InlineData("after: 8, go: theme/8, because: 自己", "里已经有")]
    public void Run_WhatTheThemeHoldsAlready_IsWarnedOf(string recommendation, string fault)
    {
        _content.Write(File, $"recommendations:\n  - {{ {recommendation} }}\n");

        Assert.Contains(_content.Check().Problems, p => p.Rule == "recommendation" && p.Message.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Run_TargetARegionHasNot_IsWarnedOfAndNotShownThere()
    {
        _content.Write(File, "recommendations:\n  - { after: [8], go: theme/9, because: 卖面的 }\n");
        _content.Write("regions/150203/catalogue.yaml", "themes: [8]\n");

        Assert.Contains(_content.Check().Problems, p => p.Rule == "recommendation" && p.Message.Contains("150203", StringComparison.Ordinal));
    }

    [Fact]
    public void RecommendedAfter_ShippedRegion_LeadsFromTheRestaurantToTobacco()
    {
        var region = ShippedContent.Region("152529");

        var tobacco = Assert.Single(region.RecommendedAfter(8), r => r.Address == "items/tobacco-retail-licence");
        Assert.Contains("卖烟", tobacco.Because, StringComparison.Ordinal);
        Assert.DoesNotContain(region.RecommendedAfter(8, "tobacco-retail-licence"), r => r.Address == tobacco.Address);
        Assert.Empty(region.RecommendedAfter(999));
        Assert.All(region.Themes.SelectMany(t => region.RecommendedAfter(t.Number)), r => Assert.NotEqual("", r.Name));
    }

    [Fact]
    public void RecommendedAfter_RegionThatMergedAThemeIntoAnother_UsesItsNumber()
    {
        var region = ShippedContent.Region("150271");

        Assert.All(
            region.Library.Document.Recommendations.SelectMany(r => r.After.Concat(r.Theme is { } theme ? [theme] : [])),
            number => Assert.Equal(number, region.FindTheme(number)?.Number));
    }
}
