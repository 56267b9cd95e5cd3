using Suban.Kernel.Identifiers;

namespace Suban.Kernel.Tests.Identifiers;

public sealed class CaseNumbersTests
{
    private const string RealNumber = "11152624MB156923114152023009000202604170011";

    [Fact]
    public void Step_PartsOfRealNumber_MakesIt()
    {
        var implementation = CaseNumbers.ImplementationCode("11152624MB15692311", 4, "152023009000");

        Assert.Equal(RealNumber, CaseNumbers.Step(implementation, new DateOnly(2026, 4, 17), 11));
        Assert.Equal("11152624MB15692311 4 152023009000 20260417 0011", CaseNumbers.Spaced(RealNumber));
    }

    [Fact]
    public void Theme_FirstOfDay_HasTwentyPlaces() =>
        Assert.Equal("15252902026093000001", CaseNumbers.Theme("152529", new DateOnly(2026, 9, 30), 1));

    [Theory]
    [InlineData(RealNumber)]
    [InlineData("11152624MB15692311415202300900020260417A000")]
    [InlineData("15252902026093000001")]
    [InlineData("152529020260930Z9999")]
    public void Check_ValidNumber_IsValid(string number) =>
        Assert.Equal(new IdentifierVerdict(true, null), CaseNumberCheck.Check(number));

    [Theory]
    [InlineData("", "请填写办件编号")]
    [InlineData("123", "办件编号应为 20 位（一件事）或者 43 位（单个事项），现在是 3 位")]
    [InlineData("15252902026023000001", "办件编号第 8 至 15 位“20260230”不是有效的日期，请核对")]
    [InlineData("15252902026093000000", "办件编号第 16 至 20 位不是有效的流水号，请核对")]
    [InlineData("152529020260930a0000", "办件编号第 16 至 20 位不是有效的流水号，请核对")]
    [InlineData("15252912026093000001", "办件编号第 7 位应为 0，请核对")]
    [InlineData("1525290202609３000001", "办件编号第 14 位应为数字，现在是“３”")]
    [InlineData("11152624MB156923124152023009000202604170011", "办件编号第 1 至 18 位有误：统一社会信用代码第 18 位校验不通过，请核对")]
    [InlineData("11152624MB156923110152023009000202604170011", "办件编号第 19 位（行使层级）应为 1 至 9，现在是“0”")]
    [InlineData("11152624MB15692311415202300900O202604170011", "办件编号第 31 位应为数字，现在是“O”")]
    [InlineData("11152624MB156923114152023009000202613170011", "办件编号第 32 至 39 位“20261317”不是有效的日期，请核对")]
    public void Check_BadNumber_SaysWhichPosition(string number, string reason) =>
        Assert.Equal(new IdentifierVerdict(false, reason), CaseNumberCheck.Check(number));

    [Theory]
    [InlineData(1, "0001")]
    [InlineData(9999, "9999")]
    [InlineData(10_000, "A000")]
    [InlineData(10_999, "A999")]
    [InlineData(11_000, "B000")]
    [InlineData(35_999, "Z999")]
    public void Render_Sequence_GoesOnWithLetters(int sequence, string rendered)
    {
        Assert.Equal(rendered, SequencePlaces.Render(sequence, 4));
        Assert.Equal(sequence, SequencePlaces.Parse(rendered));
    }

    [Fact]
    public void Render_AllSequences_SortAsTheyCount()
    {
        var all = Enumerable.Range(1, SequencePlaces.Largest(4)).Select(sequence => SequencePlaces.Render(sequence, 4)).ToList();

        Assert.Equal(35_999, all.Distinct().Count());
        Assert.Equal(all.Order(StringComparer.Ordinal), all);
        Assert.Throws<ArgumentOutOfRangeException>(() => SequencePlaces.Render(36_000, 4));
    }
}
