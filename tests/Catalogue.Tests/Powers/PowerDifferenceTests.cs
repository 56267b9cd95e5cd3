using Suban.Catalogue.Powers;

namespace Suban.Catalogue.Tests.Powers;

public sealed class PowerDifferenceTests
{
    private static readonly HandlingItem _item = new()
    {
        Key = "restaurant",
        Name = "小餐饮登记",
        BaseCode = "000000000001",
        Authority = "market-supervision",
        Kind = ItemKind.Licence,
        Limits = new HandlingLimits(new StatutoryLimit(10, LimitUnit.WorkingDays), 5),
        Basis = [new LegalBasis { Law = "食品安全法" }],
    };

    [Theory]
    [InlineData("000000000001", "小餐饮登记", ItemKind.Licence, "《食品安全法》第三十六条", null)]
    [InlineData("000000000001", "小餐饮登记", ItemKind.Licence, "", null)]
    [InlineData("000000000001", "小餐饮经营许可", ItemKind.Licence, "", "renamed/000000000001")]
    [InlineData("000000000001", "小餐饮登记", ItemKind.Filing, "", "otherkind/000000000001")]
    [InlineData("000000000001", "小餐饮登记", ItemKind.Licence, "《广告法》", "otherbasis/000000000001")]
    [InlineData("000000000002", "小餐饮登记", ItemKind.Licence, "", "extra/000000000001 missing/000000000002")]
    public void Between_OneItemAndOneEntry_NamesWhatDiffers(string code, string name, ItemKind kind, string basis, string? keys)
    {
        var found = PowerDifference.Between([_item], [new PowerEntry(code, name, kind, basis)]);

        Assert.Equal(keys ?? "", string.Join(' ', found.Select(d => d.Key)));
    }

    [Fact]
    public void Between_PublicService_IsNoPower() =>
        Assert.Empty(PowerDifference.Between([_item with { Kind = ItemKind.PublicService }], []));
}
