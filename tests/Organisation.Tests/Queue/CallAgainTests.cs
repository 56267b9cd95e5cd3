using Suban.Kernel.Database;
using Suban.Organisation.Queue;
using Suban.TestKit;

namespace Suban.Organisation.Tests.Queue;

public sealed class CallAgainTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task CallAgain_IsTheLastOnTheScreenAgain(DatabaseKind kind)
    {
        await using var world = QueueWorld.Create(kind);
        var first = await world.TakeAsync();
        await world.TakeAsync();
        await world.CallAsync(world.Clerk("01"));
        await world.CallAsync(world.Clerk("02"));
        Assert.Equal("A002", (await ScreenAsync(world)).Calls[0].Number);

        QueueWorld.Done(await AgainAsync(world, "01", first.TicketId));

        Assert.Equal(new CalledNumber("A001", "01"), (await ScreenAsync(world)).Calls[0]);
        await world.Database.Services.AssertRecordedAsync($"ticket/{first.TicketId}", nameof(TicketTaken), nameof(TicketCalled), nameof(TicketCalledAgain));
    }

    [Fact]
    public async Task CallAgain_OfAnotherWindow_IsRefused()
    {
        await using var world = QueueWorld.Create(DatabaseKind.Sqlite);
        var ticket = await world.TakeAsync();
        await world.CallAsync(world.Clerk("01"));

        Assert.Equal("queue.moved", (await AgainAsync(world, "02", ticket.TicketId)).Refusal?.Code);
    }

    private static Task<QueueBoard> ScreenAsync(QueueWorld world) =>
        world.Database.ReadAsync<QueueQueries, QueueBoard>(q => q.HallAsync(world.Hall, default));

    private static Task<Kernel.Outcome<TicketCalledAgain>> AgainAsync(QueueWorld world, string window, Guid ticket) =>
        world.DoAsync<CallAgain, TicketCalledAgain>((op, p, c) => op.RunAsync(world.Clerk(window), ticket, p, c));
}
