using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Suban.Catalogue.Demands;
using Suban.Catalogue.Tests.Editing;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.TestKit;

namespace Suban.Catalogue.Tests.Demands;

public sealed class DemandTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RecordDemand_TheSameWishInOtherWords_IsCountedTogether(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);

        await RecordAsync(world, "开一家咖啡馆", "咖啡馆");
        await RecordAsync(world, "咖啡馆", "咖啡馆", "13800000000", true);
        await RecordAsync(world, "办居住证", "居住证");

        var rows = await ListAsync(world);
        Assert.Equal([("开一家咖啡馆", 2, 1), ("办居住证", 1, 0)], rows.Select(r => (r.Words, r.Count, r.Contacts)));
        var view = await ViewAsync(world, rows[0].DemandGroupId);
        Assert.Equal(["138****0000", null], view.Sayings.Select(s => s.Contact).OrderByDescending(c => c));
    }

    [Theory]
    [InlineData("", "", false, "Words")]
    [InlineData("开", "", false, "Words")]
    [InlineData("咖啡馆\u0001", "", false, "Words")]
    [InlineData("开咖啡馆", "1234567", true, "Contact")]
    [InlineData("开咖啡馆", "0479", true, "Contact")]
    [InlineData("开咖啡馆", "000000000000000000000000000", true, "Contact")]
    [InlineData("开咖啡馆", "138 0000 0000", false, "Consent")]
    public async Task RecordDemand_Faulty_NamesTheField(string words, string contact, bool consent, string field)
    {
        await using var world = await EditingWorld.CreateAsync(DatabaseKind.Sqlite);

        var outcome = await DoRecordAsync(world, words, "x", contact, consent);

        Assert.Equal([field], outcome.Refusal!.Faults.Select(f => f.Field));
        Assert.Empty(await ListAsync(world));
    }

    [Theory]
    [InlineData("１３８００００００００")]
    [InlineData("138-0000-0000")]
    [InlineData("0479 1234567")]
    public async Task RecordDemand_NumbersAsPeopleTypeThem_AreTaken(string contact)
    {
        await using var world = await EditingWorld.CreateAsync(DatabaseKind.Sqlite);

        EditingWorld.Done(await DoRecordAsync(world, "开咖啡馆", "咖啡馆", contact, true));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task SettleDemand_MergedIntoATheme_IsRecordedAndSeenByNobodyElse(DatabaseKind kind)
    {
        await using var world = await EditingWorld.CreateAsync(kind);
        await RecordAsync(world, "开一家咖啡馆", "咖啡馆");
        var group = (await ListAsync(world))[0].DemandGroupId;

        Assert.Equal("Theme", (await SettleAsync(world, group, new SettleForm(DemandState.Merged, "77", "", 1))).Refusal!.Faults[0].Field);
        Assert.Equal("Note", (await SettleAsync(world, group, new SettleForm(DemandState.Answered, "", " ", 1))).Refusal!.Faults[0].Field);
        EditingWorld.Done(await SettleAsync(world, group, new SettleForm(DemandState.Merged, "8", "加了别名", 1)));
        Assert.Equal("demand.moved", (await SettleAsync(world, group, new SettleForm(DemandState.Open, "", "", 1))).Refusal?.Code);

        var view = await ViewAsync(world, group);
        Assert.Equal((DemandState.Merged, 8, "加了别名", "事项编辑甲"), (view.Row.State, view.Theme, view.Note, view.SettledByName));
        await world.Database.Services.AssertRecordedAsync($"demands/{EditingWorld.Region}", nameof(DemandRecorded), nameof(DemandSettled));
        var stranger = world.Editor with { Region = "150203" };
        Assert.Null(await world.Database.ReadAsync<DemandQueries, DemandView?>(q => q.FindAsync(stranger, group, default)));
        Assert.Equal("demand.not_found", (await world.DoAsync<SettleDemand, DemandSettled>(
            (op, p) => op.RunAsync(stranger, group, new SettleForm(DemandState.Open, "", "", 2), p, default))).Refusal?.Code);
    }

    [Fact]
    public async Task SeeDemandContact_ShowsTheNumberAndRecordsTheLook()
    {
        await using var world = await EditingWorld.CreateAsync(DatabaseKind.Sqlite);
        await RecordAsync(world, "开一家咖啡馆", "咖啡馆", "13800000000", true);
        await RecordAsync(world, "开一家咖啡馆", "咖啡馆");
        var sayings = (await ViewAsync(world, (await ListAsync(world))[0].DemandGroupId)).Sayings;

        var seen = await world.DoneAsync<SeeDemandContact, string>(
            (op, p) => op.RunAsync(world.Editor, sayings.Single(s => s.Contact is not null).ServiceDemandId, p, default));

        Assert.Equal("13800000000", seen);
        await world.Database.Services.AssertRecordedAsync<DemandContactSeen>($"demands/{EditingWorld.Region}");
        Assert.Equal("demand.not_found", (await world.DoAsync<SeeDemandContact, string>(
            (op, p) => op.RunAsync(world.Editor, sayings.Single(s => s.Contact is null).ServiceDemandId, p, default))).Refusal?.Code);
        Assert.Equal("demand.not_found", (await world.DoAsync<SeeDemandContact, string>(
            (op, p) => op.RunAsync(world.Editor with { Region = "150203" }, sayings.Single(s => s.Contact is not null).ServiceDemandId, p, default))).Refusal?.Code);
    }

    [Fact]
    public void Throttle_OneAddress_HasItsShareOfAnHour()
    {
        var clock = new FakeTimeProvider();
        var throttle = new DemandThrottle(clock);

        Assert.All(Enumerable.Range(0, 20), _ => Assert.True(throttle.Allow("10.0.0.1")));
        Assert.False(throttle.Allow("10.0.0.1"));
        Assert.True(throttle.Allow("10.0.0.2"));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.True(throttle.Allow("10.0.0.1"));
    }

    private static async Task RecordAsync(EditingWorld world, string words, string core, string contact = "", bool consent = false) =>
        EditingWorld.Done(await DoRecordAsync(world, words, core, contact, consent));

    private static Task<Outcome<DemandRecorded>> DoRecordAsync(EditingWorld world, string words, string core, string contact, bool consent) =>
        world.DoAsync<RecordDemand, DemandRecorded>((op, p) => op.RunAsync(new DemandForm(words, contact, consent), core, p, default));

    private static Task<Outcome<DemandSettled>> SettleAsync(EditingWorld world, Guid group, SettleForm form) =>
        world.DoAsync<SettleDemand, DemandSettled>((op, p) => op.RunAsync(world.Editor, group, form, p, default));

    private static Task<IReadOnlyList<DemandRow>> ListAsync(EditingWorld world) =>
        world.Database.ReadAsync<DemandQueries, IReadOnlyList<DemandRow>>(q => q.ListAsync(world.Editor, default));

    private static async Task<DemandView> ViewAsync(EditingWorld world, Guid group) =>
        (await world.Database.ReadAsync<DemandQueries, DemandView?>(q => q.FindAsync(world.Editor, group, default)))!;
}
