using Suban.Kernel.Database;
using Suban.Organisation.Queue;
using Suban.TestKit;

namespace Suban.Organisation.Tests.Queue;

public sealed class CallNextTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task CallNext_TwoClerksAtOnce_CallTwoDifferentNumbers(DatabaseKind kind)
    {
        await using var world = QueueWorld.Create(kind);
        await world.TakeAsync();
        await world.TakeAsync();

        var called = await Task.WhenAll(world.CallAsync(world.Clerk("01")), world.CallAsync(world.Clerk("02")));

        Assert.Equal(["A001", "A002"], called.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task CallNext_OnlyWhatTheWindowServes_InTheCallingOrder(DatabaseKind kind)
    {
        await using var world = QueueWorld.Create(kind);
        await world.TakeAsync(WindowKind.Assistance);
        await world.TakeAsync();
        var elder = await world.TakeAsync(WindowKind.OneThing, TicketPriority.Elder);

        Assert.Equal("queue.empty", (await world.TryCallAsync(world.Clerk("05"))).Refusal?.Code);
        Assert.Equal("B001", await world.CallAsync(world.Clerk("01")));
        Assert.Equal("queue.empty", (await world.TryCallAsync(world.Clerk("03"))).Refusal?.Code);
        Assert.Equal("C001", await world.CallAsync(world.Clerk("04")));
        Assert.Equal("A001", await world.CallAsync(world.Clerk("02")));
        await world.Database.Services.AssertRecordedAsync($"ticket/{elder.TicketId}", nameof(TicketTaken), nameof(TicketCalled));
    }

    [Fact]
    public async Task CallNext_BeforeTheLastIsEnded_IsRefused()
    {
        await using var world = QueueWorld.Create(DatabaseKind.Sqlite);
        await world.TakeAsync();
        await world.TakeAsync();
        var clerk = world.Clerk();
        await world.CallAsync(clerk);

        Assert.Equal("queue.busy", (await world.TryCallAsync(clerk)).Refusal?.Code);
        Assert.Equal("A001", (await world.WindowAsync(clerk)).InHand?.Number);
    }

    [Fact]
    public async Task CallNext_ByAClerkOfAnotherRegion_ReachesOnlyHisOwnHall()
    {
        await using var world = QueueWorld.Create(DatabaseKind.Sqlite);
        await world.TakeAsync();

        Assert.Equal("queue.empty", (await world.TryCallAsync(world.Clerk("01", "150203"))).Refusal?.Code);
        Assert.Equal("queue.no_window", (await world.TryCallAsync(world.Clerk() with { WindowId = null })).Refusal?.Code);
    }
}
