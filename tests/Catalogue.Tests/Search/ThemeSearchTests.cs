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
    [InlineData("开宾管", 36)]
    [InlineData("我要开个宾管", 36)]
    [InlineData("我想开个小餐官", 8)]
    [InlineData("xcg", 8)]
    [InlineData("YD", 6)]
    [InlineData("３６", 36)]
    [InlineData("８", 8)]
    public void Find_WordsOfPeople_PutsTheThemeFirst(string query, int theme) => Assert.Equal(theme, First(query));

    [Theory]
    [InlineData("152529")]
    [InlineData("150600")]
    public void Find_ExactName_PutsItFirst(string code)
    {
        var region = ShippedContent.Region(code);

        Assert.All(region.Themes, t => Assert.Equal(t.Number, region.Search(t.Name)[0].Number));
    }

    [Fact]
    public void Find_Nothing_GivesAllThemes() => Assert.Equal(103, _region.Value.Search(" ，").Count);

    [Theory]
    [InlineData("龘龘龘")]
    [InlineData("𠮷𠮷")]
    [InlineData("ᠮᠣᠩᠭᠣᠯ")]
    [InlineData("😀")]
    [InlineData("'; drop table theme; --")]
    public void Find_UnknownWords_GivesNothing(string query) => Assert.Empty(_region.Value.Search(query));

    [Theory]
    [InlineData("滑翔伞")]
    [InlineData("钓鱼")]
    [InlineData("寺庙")]
    [InlineData("殡葬")]
    [InlineData("骨灰")]
    [InlineData("嫁娶")]
    [InlineData("狩猎")]
    [InlineData("鞭炮")]
    [InlineData("滑雪")]
    public void Nearest_WordsThatFindNothing_AreFive(string query)
    {
        Assert.Empty(_region.Value.Search(query));
        Assert.Equal(5, _region.Value.Nearest(query).Distinct().Count());
    }

    [Theory]
    [InlineData("龘龘龘")]
    [InlineData("")]
    [InlineData("\u0000\ud800")]
    public void Nearest_WordsLikeNothing_AreNone(string query) => Assert.Empty(_region.Value.Nearest(query));

    private static int? First(string query) => _region.Value.Search(query).FirstOrDefault()?.Number;
}
