using Suban.Catalogue.Powers;
using Suban.Catalogue.Tests.Editing;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.TestKit;

namespace Suban.Catalogue.Tests.Powers;

public sealed class RecordPowerDifferenceTests
{
    private const string Extra = "extra/000000000001";
    private const string OtherList = "000000000009,别的许可,行政许可";

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Publication_OfWhatIsOffTheList_WaitsForAnApproval(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        EditingWorld.Done(await world.ImportPowersAsync(OtherList));
        world.Content.Write("themes/008.yaml", ContentFixture.Theme().Replace("我要开小餐馆", "我要开餐馆", StringComparison.Ordinal));

        var refused = await world.ImportAsync();
        Assert.Equal("catalogue.off_list", refused.Refusal?.Code);
        Assert.Contains("“小餐饮登记”", refused.Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal("我要开小餐馆", world.Shown(8)?.Name);

        Assert.Equal("powers.not_yours", (await RecordAsync(world, world.Editor, Approved)).Refusal?.Code);
        EditingWorld.Done(await RecordAsync(world, world.Supervisor, Approved));

        EditingWorld.Done(await world.ImportAsync());
        Assert.Equal("我要开餐馆", world.Shown(8)?.Name);
        Assert.Equal(1, (await world.PowersAsync())!.Open); // what the list has and the region has not
        await world.Database.Services.AssertRecordedAsync($"powers/{EditingWorld.Region}", nameof(PowerListImported), nameof(PowerDifferenceRecorded));
    }

    [Fact]
    public async Task Publication_FromTheEditor_WaitsAsWell()
    {
        await using var world = await EditingWorld.CreateAsync(DatabaseKind.Sqlite);
        EditingWorld.Done(await world.ImportPowersAsync(OtherList));
        await world.StartAsync();
        EditingWorld.Done(await world.SaveAsync(t => t with { Summary = "改过。" }));

        var fault = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => world.PublishAsync());

        Assert.Contains("catalogue.off_list", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "", "State")]
    [InlineData(DifferenceState.NotHere, " ", "Reason")]
    public async Task Run_Faulty_NamesTheField(DifferenceState? state, string reason, string field)
    {
        await using var world = await EditingWorld.CreateAsync(DatabaseKind.Sqlite);
        EditingWorld.Done(await world.ImportPowersAsync(OtherList));

        var outcome = await RecordAsync(world, world.Editor, new DifferenceForm(null, null, state, reason, 0));

        Assert.Equal([field], outcome.Refusal!.Faults.Select(f => f.Field));
    }

    [Fact]
    public async Task Run_ADifferenceThatIsNot_OrThatAColleagueSettled_IsRefused()
    {
        await using var world = await EditingWorld.CreateAsync(DatabaseKind.Sqlite);
        Assert.Equal("powers.no_list", (await RecordAsync(world, world.Supervisor, Approved)).Refusal?.Code);
        EditingWorld.Done(await world.ImportPowersAsync(OtherList));
        EditingWorld.Done(await RecordAsync(world, world.Supervisor, Approved));

        Assert.Equal("powers.moved", (await RecordAsync(world, world.Supervisor, Approved)).Refusal?.Code);
        var none = await world.DoAsync<RecordPowerDifference, PowerDifferenceRecorded>((op, p) => op.RunAsync(world.Supervisor, "renamed/1", Approved, p, default));
        Assert.Equal("powers.no_difference", none.Refusal?.Code);
    }

    private static DifferenceForm Approved => new(null, null, DifferenceState.Approved, "地方性法规设定，自治区清单正在增补。", 0);

    private static Task<Outcome<PowerDifferenceRecorded>> RecordAsync(EditingWorld world, Reader reader, DifferenceForm form) =>
        world.DoAsync<RecordPowerDifference, PowerDifferenceRecorded>((op, p) => op.RunAsync(reader, Extra, form, p, default));
}
