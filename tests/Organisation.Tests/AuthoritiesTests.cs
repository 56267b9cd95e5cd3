namespace Suban.Organisation.Tests;

public sealed class AuthoritiesTests
{
    private static readonly string[] _keys =
    [
        "market-supervision", "taxation", "public-security", "housing-construction", "urban-management", "health", "fire-rescue",
        "tobacco", "culture-tourism", "agriculture", "natural-resources", "ecology", "transport", "civil-affairs",
        "human-resources", "medical-insurance", "housing-fund", "disabled-federation", "education", "development-reform",
        "commerce", "press-publication", "film", "finance", "postal", "emergency", "religion-ethnic", "water",
        "forestry-grassland", "power-supply", "water-supply", "gas-supply", "disease-control", "service-bureau", "township", "sports",
    ];

    private readonly Authorities _authorities = new(ContentFolder.ShippedStore());

    [Fact]
    public void Find_EveryAgreedKey_IsThereWithItsOwnId()
    {
        var found = _keys.Select(k => _authorities.Find("152529", k)).ToList();

        Assert.DoesNotContain(null, found);
        Assert.Equal(_keys.Length, found.Select(a => a!.AuthorityId).Distinct().Count());
    }

    [Fact]
    public void Find_FromTownship_PrefersItsOwnAndFallsBackToTheBanner()
    {
        Assert.Equal("明安图镇人民政府", _authorities.Find("152529100", "township")?.Name);
        Assert.Equal("正镶白旗公安局", _authorities.Find("152529100", "public-security")?.Name);
    }

    [Theory]
    [InlineData("乌海市海南区政务服务局")]
    [InlineData("区政务服务局")]
    [InlineData("区政务服务部局")]
    [InlineData("政务服务部局")]
    [InlineData("区政务服务")]
    public void Named_EverySpellingOfTheBureau_IsOneAuthority(string words) =>
        Assert.Equal("service-bureau", _authorities.Named("150303", words)?.Key);

    [Theory]
    [InlineData("150303", "正镶白旗公安局")]
    [InlineData("152529", "区政务服务局")]
    [InlineData("150303", "局")]
    public void Named_WordsOfNoneHere_IsNull(string region, string words) => Assert.Null(_authorities.Named(region, words));

    [Fact]
    public void Find_Unknown_IsNull() => Assert.Null(_authorities.Find("152529", "no-such"));
}
