using Suban.Assistance.Orders;
using Suban.Kernel;
using Suban.Kernel.Database;
using Suban.Organisation.Access;
using Suban.Parties;
using Suban.TestKit;

namespace Suban.Assistance.Tests.Orders;

public sealed class TakeDownApplicationTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_OnTheTelephone_WaitsForTheSignatureBeforeAnythingElse(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var hotline = await world.StaffAsync("hotline1", "热线坐席甲", "service-bureau", Role.HotlineAgent);

        var taken = await world.DoneAsync<TakeDownApplication, ApplicationTakenDown>((op, p) => op.RunAsync(hotline, world.Form, null, p with { Channel = Channel.Telephone }, default));

        var key = await world.KeyAsync(taken.OrderId);
        Assert.Equal(OrderState.PreOrder, (await world.OrderAsync(taken.OrderId)).State);
        Assert.Equal("assist.not_now", (await world.TryAsync<AcceptOrder, OrderAccepted>((op, p) => op.RunAsync(world.Bureau, key, null, p, default))).Refusal?.Code);

        var scan = await world.ScanAsync();
        Assert.Equal("Number", (await SignAsync("不是号码", scan)).Refusal!.Faults[0].Field);
        Assert.Equal("Scan", (await SignAsync("91152529MA0TE5T00W", null)).Refusal!.Faults[0].Field);
        Assert.Null((await SignAsync("91152529MA0TE5T00W", scan)).Refusal);

        var order = await world.OrderAsync(taken.OrderId);
        Assert.Equal((OrderState.Applied, world.Investor.PartyId), (order.State, order.PartyId));
        await world.RecordedAsync(taken.OrderId, nameof(ApplicationTakenDown), nameof(AssistanceApplied));

        Task<Outcome<AssistanceApplied>> SignAsync(string number, Certificates.Files.StoredFile? file) =>
            world.TryAsync<SignApplication, AssistanceApplied>((op, p) => op.RunAsync(world.Bureau, key, new PaperSigning(number, file), p, default));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_AtTheWindowWithTheSignedPaper_IsAppliedAndItsScanOpensForBothSides(DatabaseKind kind)
    {
        await using var world = await AssistanceWorld.CreateAsync(kind);
        var scan = await world.ScanAsync();

        var taken = await world.DoneAsync<TakeDownApplication, ApplicationTakenDown>(
            (op, p) => op.RunAsync(world.Bureau, world.Form, new PaperSigning("91152529MA0TE5T00W", scan), p, default));

        Assert.Equal(OrderState.Applied, (await world.OrderAsync(taken.OrderId)).State);
        Assert.True(await OpensAsync(world.Investor));
        Assert.True(await OpensAsync(world.Bureau));
        Assert.False(await OpensAsync(world.Assistant));

        Task<bool> OpensAsync(Reader reader) => world.Database.ReadAsync<OrderQueries, bool>(async q =>
        {
            await using var opened = await q.OpenScanAsync(reader, scan.StoredFileId, default);
            return opened is not null;
        });
    }

    [Fact]
    public async Task Run_ByWhoDoesNotTakeDown_IsRefused()
    {
        await using var world = await AssistanceWorld.CreateAsync(DatabaseKind.Sqlite);

        Assert.Equal("assist.not_yours", (await world.TryAsync<TakeDownApplication, ApplicationTakenDown>((op, p) => op.RunAsync(world.Supervisor, world.Form, null, p, default))).Refusal?.Code);
    }
}
