using Suban.Kernel.Identifiers;

namespace Suban.Kernel.Tests.Identifiers;

public sealed class CitizenIdTests
{
    [Theory]
    [InlineData("152529199001010012")]
    [InlineData("11010519491231002X")]
    [InlineData("11010519491231002x")]
    public void Check_ValidNumber_IsValid(string number) => Assert.Equal(new IdentifierVerdict(true, null), CitizenId.Check(number));

    [Theory]
    [InlineData("81000019900101")]
    [InlineData("82000019900101")]
    [InlineData("83000019900101")]
    [InlineData("91115619900101")]
    public void Check_PermitOfNonResident_IsValid(string first14) =>
        Assert.True(CitizenId.Check(Completed(first14 + "001")).Valid);

    [Theory]
    [InlineData("", "请填写身份证号码")]
    [InlineData("150303197002290014", "身份证号码第 7 至 14 位“19700229”不是有效的出生日期，请核对")]
    [InlineData("152529190002290012", "身份证号码第 7 至 14 位“19000229”不是有效的出生日期，请核对")]
    [InlineData("152529199001010013", "身份证号码第 18 位校验不通过，请核对")]
    [InlineData("15252919900101001X", "身份证号码第 18 位校验不通过，请核对")]
    [InlineData("152529900101001", "这是 15 位的旧身份证号码，请填写现在的 18 位号码")]
    [InlineData("15252919900101001", "身份证号码应为 18 位，现在是 17 位")]
    [InlineData("15252919900101001Y", "身份证号码第 18 位应为数字或者 X，现在是“Y”")]
    [InlineData("152529199O01010012", "身份证号码第 10 位应为数字，现在是“O”")]
    [InlineData("１52529199001010012", "身份证号码第 1 位应为数字，现在是“１”")]
    [InlineData("١52529199001010012", "身份证号码第 1 位应为数字，现在是“١”")]
    [InlineData("1525291990 1010012", "身份证号码第 11 位应为数字，现在是空格或者不可见字符")]
    [InlineData("152529199001010012\n", "身份证号码应为 18 位，现在是 19 位")]
    [InlineData("15252919900101001\n", "身份证号码第 18 位应为数字或者 X，现在是空格或者不可见字符")]
    [InlineData("002529199001010012", "身份证号码第 1、2 位“00”不是有效的地区代码，请核对")]
    [InlineData("152529000001010012", "身份证号码第 7 至 14 位“00000101”不是有效的出生日期，请核对")]
    [InlineData("152529199013010012", "身份证号码第 7 至 14 位“19901301”不是有效的出生日期，请核对")]
    public void Check_BadNumber_SaysWhichPosition(string number, string reason) =>
        Assert.Equal(new IdentifierVerdict(false, reason), CitizenId.Check(number));

    [Fact]
    public void Check_BornTomorrow_IsRefused()
    {
        var number = Completed("15252920260101" + "001");

        Assert.True(CitizenId.Check(number, new DateOnly(2026, 1, 1)).Valid);
        Assert.False(CitizenId.Check(number, new DateOnly(2025, 12, 31)).Valid);
    }

    [Fact]
    public void Check_AnyOneDigitChanged_IsRefused()
    {
        const string number = "152529199001010012";
        for (var position = 0; position < 17; position++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                var changed = number.Remove(position, 1).Insert(position, digit.ToString());
                Assert.Equal(changed == number, CitizenId.Check(changed).Valid);
            }
        }
    }

    [Fact]
    public void Fold_SmallX_MakesItLarge() => Assert.Equal("11010519491231002X", CitizenId.Fold("11010519491231002x"));

    private static string Completed(string first17) =>
        Assert.Single("0123456789X", last => CitizenId.Check(first17 + last).Valid) is var check ? first17 + check : "";
}
