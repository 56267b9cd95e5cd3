using Suban.Kernel.Database;
using Suban.Organisation.Queue;
using Suban.TestKit;

namespace Suban.Organisation.Tests.Queue;

public sealed class PutBackTicketTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task PutBackTicket_Elder_StandsAfterEverybodyAndOnlyOnce(DatabaseKind kind)
    {
        await using var world = QueueWorld.Create(kind);
        var clerk = world.Clerk();
        var elder = await world.TakeAsync(priority: TicketPriority.Elder);
        await world.TakeAsync();
        await MissAsync(world, elder.TicketId);

        QueueWorld.Done(await BackAsync(world, elder.TicketId));

        Assert.Equal(["A002", "A001"], (await world.WindowAsync(clerk)).Waiting.Select(t => t.Number));
        QueueWorld.Done(await world.FinishAsync(clerk, (await NextAsync(world)).TicketId));
        await MissAsync(world, elder.TicketId);
        Assert.Equal("queue.put_back_late", (await BackAsync(world, elder.TicketId)).Refusal?.Code);
    }

    [Theory]
    [InlineData(30, null)]
    [InlineData(31, "queue.put_back_late")]
    public async Task PutBackTicket_WithinHalfAnHour(int minutes, string? code)
    {
        await using var world = QueueWorld.Create(DatabaseKind.Sqlite);
        var ticket = await world.TakeAsync();
        await MissAsync(world, ticket.TicketId);

        world.Pass(TimeSpan.FromMinutes(minutes));

        Assert.Equal(code, (await BackAsync(world, ticket.TicketId)).Refusal?.Code);
    }

    [Fact]
    public async Task PutBackTicket_NotMissedOrOfAnotherHall_IsRefused()
    {
        await using var world = QueueWorld.Create(DatabaseKind.Sqlite);
        var ticket = await world.TakeAsync();

        Assert.Equal("queue.moved", (await BackAsync(world, ticket.TicketId)).Refusal?.Code);
        Assert.Equal("queue.not_found", (await BackAsync(world, Guid.CreateVersion7())).Refusal?.Code);
    }

    private static async Task<TicketCalled> NextAsync(QueueWorld world) => QueueWorld.Done(await world.TryCallAsync(world.Clerk()));

    private static async Task MissAsync(QueueWorld world, Guid ticket)
    {
        await NextAsync(world);
        QueueWorld.Done(await world.MissAsync(world.Clerk(), ticket));
    }

    private static Task<Kernel.Outcome<TicketPutBack>> BackAsync(QueueWorld world, Guid ticket) =>
        world.DoAsync<PutBackTicket, TicketPutBack>((op, p, c) => op.RunAsync(world.Clerk("06"), ticket, p, c));
}
