using Suban.Kernel.Database;
using Suban.Organisation.Queue;
using Suban.TestKit;

namespace Suban.Organisation.Tests.Queue;

public sealed class FinishTicketTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task FinishTicket_LetsTheWindowCallAndThePartyTakeAnother(DatabaseKind kind)
    {
        await using var world = QueueWorld.Create(kind);
        var (clerk, citizen) = (world.Clerk(), QueueWorld.Citizen());
        var ticket = QueueWorld.Done(await world.TryTakeAsync(citizen));
        await world.CallAsync(clerk);

        QueueWorld.Done(await world.FinishAsync(clerk, ticket.TicketId));

        Assert.Equal("queue.empty", (await world.TryCallAsync(clerk)).Refusal?.Code);
        Assert.Equal("A002", QueueWorld.Done(await world.TryTakeAsync(citizen)).Number);
        await world.Database.Services.AssertRecordedAsync($"ticket/{ticket.TicketId}", nameof(TicketTaken), nameof(TicketCalled), nameof(TicketFinished));
    }

    [Fact]
    public async Task FinishTicket_NotCalled_IsRefused()
    {
        await using var world = QueueWorld.Create(DatabaseKind.Sqlite);
        var ticket = await world.TakeAsync();

        Assert.Equal("queue.moved", (await world.FinishAsync(world.Clerk(), ticket.TicketId)).Refusal?.Code);
    }
}
