using Suban.Kernel.Identifiers;

namespace Suban.Kernel.Tests.Identifiers;

public sealed class PhoneAndCardTests
{
    [Theory]
    [InlineData("13800138000")]
    [InlineData("19912345678")]
    public void MobileCheck_ValidNumber_IsValid(string number) => Assert.True(MobileNumber.Check(number).Valid);

    [Theory]
    [InlineData("", "请填写手机号码")]
    [InlineData("1380013800", "手机号码应为 11 位数字，现在是 10 位")]
    [InlineData("1", "手机号码应为 11 位数字，现在是 1 位")]
    [InlineData("12800138000", "手机号码应以 13 至 19 开头，请核对")]
    [InlineData("23800138000", "手机号码应以 13 至 19 开头，请核对")]
    [InlineData("1380013800a", "手机号码第 11 位应为数字，现在是“a”")]
    [InlineData("１3800138000", "手机号码第 1 位应为数字，现在是“１”")]
    [InlineData("13800138000\n", "手机号码第 12 位应为数字，现在是空格或者不可见字符")]
    public void MobileCheck_BadNumber_SaysWhichPosition(string number, string reason) =>
        Assert.Equal(reason, MobileNumber.Check(number).Reason);

    [Theory]
    [InlineData("6222020000000000008", false)]
    [InlineData("4111111111111111", true)]
    [InlineData("4111111111111112", false)]
    [InlineData("411111111111", false)]
    [InlineData("", false)]
    [InlineData("41111111111111 1", false)]
    public void BankCardCheck_Number_IsLuhn(string number, bool valid) => Assert.Equal(valid, BankCard.Check(number).Valid);

    [Theory]
    [InlineData("１５２529 1990-0101　0012", "152529199001010012")]
    [InlineData("９１350100ｍ", "91350100m")]
    public void Clean_TypedNumber_KeepsOnlyWhatCounts(string typed, string cleaned) => Assert.Equal(cleaned, TypedNumber.Clean(typed));

    [Theory]
    [InlineData("+86 138 0013 8000")]
    [InlineData("0086-138-0013-8000")]
    [InlineData("＋８６13800138000")]
    public void CleanPhone_CountryPrefix_IsDropped(string typed) => Assert.Equal("13800138000", TypedNumber.CleanPhone(typed));
}
