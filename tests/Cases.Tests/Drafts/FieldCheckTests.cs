using Suban.Cases.Drafts;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;

namespace Suban.Cases.Tests.Drafts;

public sealed class FieldCheckTests
{
    [Theory]
    [InlineData(ElementType.Text, "", "", "请填写名称")]
    [InlineData(ElementType.Text, "\u3000 ", "", "请填写名称")]
    [InlineData(ElementType.Choice, "", "", "请选择名称")]
    [InlineData(ElementType.YesNo, "maybe", "maybe", "请选择名称")]
    [InlineData(ElementType.YesNo, "yes", "yes", null)]
    [InlineData(ElementType.CitizenId, "11010519491231002x", "11010519491231002X", null)]
    [InlineData(ElementType.CitizenId, "110105 1949 1231 0021", "110105194912310021", "身份证号码第 18 位校验不通过，请核对")]
    [InlineData(ElementType.CreditCode, "91350100M000100Y43", "91350100M000100Y43", null)]
    [InlineData(ElementType.Mobile, "+86 138 0479 0000", "13804790000", null)]
    [InlineData(ElementType.Mobile, "1380479", "1380479", "手机号码应为 11 位数字，现在是 7 位")]
    [InlineData(ElementType.Phone, "0479-6522222", "04796522222", null)]
    [InlineData(ElementType.Phone, "6522", "6522", "名称应为手机号码，或者带区号的固定电话")]
    [InlineData(ElementType.Postcode, "０１３８００", "013800", null)]
    [InlineData(ElementType.Number, "1,234.50", "1234.5", null)]
    [InlineData(ElementType.Number, "４５", "45", null)]
    [InlineData(ElementType.Number, "-1", "-1", null)]
    [InlineData(ElementType.Number, "四十五", "四十五", "名称应为数字")]
    [InlineData(ElementType.Number, "1e9", "1e9", "名称应为数字")]
    [InlineData(ElementType.Money, "0.005", "0.005", "名称最多保留 2 位小数")]
    [InlineData(ElementType.Date, "2026年3月8日", "2026-03-08", null)]
    [InlineData(ElementType.Date, "20260308", "2026-03-08", null)]
    [InlineData(ElementType.Date, "2026-02-30", "2026-02-30", "名称应为实际日期，例如 2026 年 3 月 8 日")]
    [InlineData(ElementType.Text, "甲\u0007乙", "甲\u0007乙", "名称第 2 个字是看不见的控制字符，请删去后重新填写")]
    [InlineData(ElementType.LongText, "一行\r\n二行", "一行\r\n二行", null)]
    public void Check_ByType_GivesTheValueAndTheWords(ElementType type, string typed, string value, string? fault)
    {
        var result = FieldCheck.Check(Field(type), typed);

        Assert.Equal((value, fault), (result.Value, result.Fault));
    }

    [Theory]
    [InlineData("👨‍👩‍👧‍👦𠀀", null)]
    [InlineData("一二三四", "名称最多 3 个字，现在 4 个字")]
    public void Check_Length_CountsWhatPeopleCount(string typed, string? fault) =>
        Assert.Equal(fault, FieldCheck.Check(Field(ElementType.Text) with { Max = 3 }, typed).Fault);

    [Theory]
    [InlineData("0", "名称不能小于 1平方米")]
    [InlineData("51", "名称不能大于 50平方米")]
    [InlineData("50", null)]
    public void Check_Bounds_AreSaidWithTheUnit(string typed, string? fault) =>
        Assert.Equal(fault, FieldCheck.Check(Field(ElementType.Number) with { Min = 1, Max = 50, Unit = "平方米" }, typed).Fault);

    [Fact]
    public void Check_OptionalAndEmpty_IsFine() =>
        Assert.Null(FieldCheck.Check(Field(ElementType.Mobile) with { Required = false }, "").Fault);

    private static PlannedField Field(ElementType type) => new()
    {
        Id = "x", Label = "名称", Type = type, Reuse = ReuseClass.Reusable, Required = true, Items = [], RequiredBy = [],
    };
}
