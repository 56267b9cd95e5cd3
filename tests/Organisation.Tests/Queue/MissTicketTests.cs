using Suban.Kernel.Database;
using Suban.Organisation.Queue;
using Suban.TestKit;

namespace Suban.Organisation.Tests.Queue;

public sealed class MissTicketTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task MissTicket_ThenTheNext_IsNoLongerInHand(DatabaseKind kind)
    {
        await using var world = QueueWorld.Create(kind);
        var ticket = await world.TakeAsync();
        await world.TakeAsync();
        var clerk = world.Clerk();
        await world.CallAsync(clerk);

        QueueWorld.Done(await world.MissAsync(clerk, ticket.TicketId));

        Assert.Equal("A002", await world.CallAsync(clerk));
        Assert.Equal("A001", Assert.Single((await world.WindowAsync(clerk)).Missed).Number);
        Assert.Equal("queue.moved", (await world.MissAsync(clerk, ticket.TicketId)).Refusal?.Code);
        await world.Database.Services.AssertRecordedAsync($"ticket/{ticket.TicketId}", nameof(TicketTaken), nameof(TicketCalled), nameof(TicketMissed));
    }

    [Fact]
    public async Task MissTicket_OfAnotherHall_IsNotThere()
    {
        await using var world = QueueWorld.Create(DatabaseKind.Sqlite);
        var ticket = await world.TakeAsync();
        await world.CallAsync(world.Clerk());

        Assert.Equal("queue.not_found", (await world.MissAsync(world.Clerk("01", "150203"), ticket.TicketId)).Refusal?.Code);
    }
}
