using Suban.Kernel.Database;
using Suban.Organisation.Queue;
using Suban.TestKit;

namespace Suban.Organisation.Tests.Queue;

public sealed class CloseTicketTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Job_AnHourAfterClosing_EndsWhatIsLeft(DatabaseKind kind)
    {
        await using var world = QueueWorld.Create(kind);
        var called = await world.TakeAsync();
        var waiting = await world.TakeAsync();
        await world.CallAsync(world.Clerk());
        world.PassUntil(TestProcess.Start.AddHours(9)); // 18:00
        await world.RunJobAsync();
        Assert.Single((await world.WindowAsync(world.Clerk())).Waiting);

        world.Pass(TimeSpan.FromMinutes(30));
        var late = await world.TakeAsync();
        await world.RunJobAsync();

        Assert.Equal(TicketState.Done, (await world.Database.Services.AssertRecordedAsync<TicketClosed>($"ticket/{called.TicketId}")).State);
        Assert.Equal(TicketState.Cancelled, (await world.Database.Services.AssertRecordedAsync<TicketClosed>($"ticket/{waiting.TicketId}")).State);
        Assert.Equal(late.Number, Assert.Single((await world.WindowAsync(world.Clerk())).Waiting).Number);

        world.PassUntil(TestProcess.Start.AddHours(16));
        await world.RunJobAsync();
        await world.Database.Services.AssertRecordedAsync<TicketClosed>($"ticket/{late.TicketId}");
    }
}
