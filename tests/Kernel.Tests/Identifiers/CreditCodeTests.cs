using Suban.Kernel.Identifiers;

namespace Suban.Kernel.Tests.Identifiers;

public sealed class CreditCodeTests
{
    [Theory]
    [InlineData("11152529MB0TE5T01A")]
    [InlineData("91152529MA0TE5T00W")]
    [InlineData("92152529MA0TE5T020")]
    [InlineData("91350100M000100Y43")]
    [InlineData("11100000000013338W")]
    [InlineData("11430000006122244L")]
    [InlineData("11152624MB15692311")]
    [InlineData("11100000MB03271699")]
    public void Check_ValidCode_IsValid(string code) => Assert.Equal(new IdentifierVerdict(true, null), CreditCode.Check(code));

    [Theory]
    [InlineData("", "请填写统一社会信用代码")]
    [InlineData("91350100M000100Y44", "统一社会信用代码第 18 位校验不通过，请核对")]
    [InlineData("11152529MB0TE5T02D", "统一社会信用代码第 17 位校验不通过（第 9 至 17 位组织机构代码有误），请核对")]
    [InlineData("91350100M000100Y4", "统一社会信用代码应为 18 位，现在是 17 位")]
    [InlineData("91350100M000100Y4I", "统一社会信用代码第 18 位有误，代码中没有字母 I、O、S、V、Z，现在是“I”")]
    [InlineData("91350100MO00100Y43", "统一社会信用代码第 10 位有误，代码中没有字母 I、O、S、V、Z，现在是“O”")]
    [InlineData("91350100m000100Y43", "统一社会信用代码第 9 位有误，应为数字或者大写字母，现在是“m”")]
    [InlineData("９1350100M000100Y43", "统一社会信用代码第 1 位有误，应为数字或者大写字母，现在是“９”")]
    [InlineData("9135A100M000100Y43", "统一社会信用代码第 5 位应为数字（第 3 至 8 位是登记机关区划码），现在是“A”")]
    [InlineData("91350100M000100Y43\n", "统一社会信用代码应为 18 位，现在是 19 位")]
    public void Check_BadCode_SaysWhichPosition(string code, string reason) =>
        Assert.Equal(new IdentifierVerdict(false, reason), CreditCode.Check(code));

    [Theory]
    [InlineData("11152529MB0TE5T0", "11152529MB0TE5T01A")]
    [InlineData("91350100M000100Y", "91350100M000100Y43")]
    public void Complete_FirstSixteen_AddsBothCheckCharacters(string first16, string code) =>
        Assert.Equal(code, CreditCode.Complete(first16));

    [Fact]
    public void Complete_EveryBody_IsValid()
    {
        for (var body = 0; body < 2000; body++)
        {
            Assert.True(CreditCode.Check(CreditCode.Complete($"92152529MA0T{body:D4}")).Valid);
        }
    }

    [Fact]
    public void Fold_SmallLetters_MakesThemLarge() => Assert.Equal("91350100M000100Y43", CreditCode.Fold("91350100m000100y43"));
}
