using Suban.Catalogue.Editing;

namespace Suban.Catalogue.Tests.Editing;

public sealed class ThemeTextTests
{
    public static TheoryData<int> Shipped() => [.. ShippedContent.Themes.Select(t => t.Number)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Write_ShippedTheme_ReadsBackTheSame(int number)
    {
        var theme = ShippedContent.Theme(number).Theme;

        var text = ThemeText.Write(theme);
        var (read, problems) = ThemeText.Read(text);

        Assert.Empty(problems);
        Assert.Equal(text, ThemeText.Write(read));
        Assert.Empty(ThemeDifference.Of(theme, read, key => key));
        Assert.Equal(Json(theme), Json(read));
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("2026")]
    [InlineData("50 平方米以下")]
    [InlineData("null")]
    [InlineData(" 前后有空格 ")]
    [InlineData("冒号: 和 # 井号")]
    [InlineData("“引号”和\"半角\"")]
    [InlineData("- 像列表")]
    [InlineData("𠮷野家 ᠮᠣᠩᠭᠣᠯ")]
    public void Write_AwkwardWords_StayAsTyped(string words)
    {
        var theme = Sample() with { Summary = words, Notes = [words], AlsoCalled = [words] };

        var read = ThemeText.TryRead(ThemeText.Write(theme));

        Assert.Equal(words, read?.Summary);
        Assert.Equal([words], read!.Notes);
        Assert.Equal([words], read.AlsoCalled);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- 8")]
    [InlineData("{")]
    public void TryRead_NoTheme_IsNull(string text) => Assert.Null(ThemeText.TryRead(text));

    [Fact]
    public void Write_Settlements_ReadBack()
    {
        var theme = Sample() with
        {
            Form = [new FieldSettlement("a.b", "c.d", true, null), new FieldSettlement("e.f", "g.h", false, "不是一回事")],
        };

        Assert.Equal(theme.Form, ThemeText.TryRead(ThemeText.Write(theme))!.Form);
    }

    internal static ServiceTheme Sample() => new()
    {
        Number = 1001,
        Name = "我要开咖啡馆",
        For = ApplicantKind.Enterprise,
        Lead = "market-supervision",
        Category = "餐饮食品",
        Summary = "一次办好。",
        Parts = [new ThemePart { Item = "registration" }],
    };

    private static string Json(ServiceTheme theme) =>
        System.Text.Json.JsonSerializer.Serialize(new CatalogueDocument { Themes = [theme] }, CatalogueJson.Readable.CatalogueDocument);
}
