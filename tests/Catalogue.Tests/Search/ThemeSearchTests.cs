using Suban.Catalogue.Publishing;

namespace Suban.Catalogue.Tests.Search;

public sealed class ThemeSearchTests
{
    private static readonly Lazy<RegionCatalogue> _region = new(() => ShippedContent.Region("152529"));

    [Theory]
    [InlineData("我想卖早点", 8)]
    [InlineData("孩子出生要办啥手续", 52)]
    [InlineData("开个小饭店", 8)]
    [InlineData("想弄个药房", 6)]
    [InlineData("宾馆", 36)]
    [InlineData("药店", 6)]
    [InlineData("开小餐官", 8)]
    [InlineData("理法店", 11)]
    [InlineData("宾管", 36)]
    [InlineData("xcg", 8)]
    [InlineData("YD", 6)]
    [InlineData("３６", 36)]
    [InlineData("８", 8)]
    public void Find_WordsOfPeople_PutsTheThemeFirst(string query, int theme) => Assert.Equal(theme, First(query));

    [Fact]
    public void Find_ExactName_PutsItFirst() =>
        Assert.All(ShippedContent.Themes, t => Assert.Equal(t.Number, First(t.Name)));

    [Fact]
    public void Find_Nothing_GivesAllThemes() => Assert.Equal(103, _region.Value.Search(" ，").Count);

    [Theory]
    [InlineData("龘龘龘")]
    [InlineData("𠮷𠮷")]
    [InlineData("ᠮᠣᠩᠭᠣᠯ")]
    [InlineData("😀")]
    [InlineData("'; drop table theme; --")]
    public void Find_UnknownWords_GivesNothing(string query) => Assert.Empty(_region.Value.Search(query));

    private static int? First(string query) => _region.Value.Search(query).FirstOrDefault()?.Number;
}
