using Suban.Catalogue.Powers;
using Suban.Catalogue.Tests.Editing;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Catalogue.Tests.Powers;

public sealed class ImportPowerListTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_PastedSheet_IsComparedFromThenOn(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        Assert.Null(await world.PowersAsync());

        var imported = EditingWorld.Done(await world.ImportPowersAsync("编码\t名称\t类型\t依据\n000000000001\t设立登记\t行政许可\t《食品安全法》\n000000000009\t别的许可\t行政许可\n"));

        Assert.Equal((1, 2), (imported.Number, imported.Entries));
        var comparison = await world.PowersAsync();
        Assert.Equal(["renamed/000000000001", "missing/000000000009"], comparison!.Differences.Select(d => d.Difference.Key));
        Assert.Equal(2, comparison.Open);
        await world.Database.Services.AssertRecordedAsync($"powers/{EditingWorld.Region}", nameof(PowerListImported));
        Assert.Equal("powers.unchanged", (await world.ImportPowersAsync("000000000001,设立登记,行政许可,《食品安全法》\n000000000009，别的许可，行政许可")).Refusal?.Code);
    }

    [Theory]
    [InlineData("000000000001,设立登记", "第 1 行：应当是")]
    [InlineData("\n12,设立登记,行政许可", "第 2 行：编码")]
    [InlineData("000000000001,,行政许可", "没有名称")]
    [InlineData("000000000001,设立登记,许可证", "类型应当是")]
    [InlineData("000000000001,甲,备案\n000000000001,乙,备案", "第 2 行：编码 000000000001 写了两次")]
    [InlineData("", "请粘贴清单")]
    public async Task Run_LineNobodyCanRead_RefusesTheWholeList(string lines, string words)
    {
        await using var world = await EditingWorld.CreateAsync(DatabaseKind.Sqlite);

        var outcome = await world.ImportPowersAsync(lines);

        Assert.Contains(outcome.Refusal!.Faults, f => f.Field == "Lines" && f.Message.Contains(words, StringComparison.Ordinal));
        Assert.Null(await world.PowersAsync());
    }

    [Fact]
    public async Task Run_WithoutSourceAndDay_NamesBoth()
    {
        await using var world = await EditingWorld.CreateAsync(DatabaseKind.Sqlite);

        var outcome = await world.DoAsync<ImportPowerList, PowerListImported>(
            (op, p) => op.RunAsync(world.Editor, new PowerListForm(" ", new DateOnly(2999, 1, 1), "000000000001,甲,备案"), p, default));

        Assert.Equal(["PublishedOn", "Source"], outcome.Refusal!.Faults.Select(f => f.Field).Order(StringComparer.Ordinal));
    }
}
