using Suban.Kernel.Database;
using Suban.Organisation.Queue;
using Suban.TestKit;

namespace Suban.Organisation.Tests.Queue;

public sealed class TransferTicketTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task TransferTicket_KeepsItsNumberAndTheTimeItWasTaken(DatabaseKind kind)
    {
        await using var world = QueueWorld.Create(kind);
        var ticket = await world.TakeAsync();
        await world.TakeAsync(WindowKind.Issue);
        await world.CallAsync(world.Clerk());

        QueueWorld.Done(await TransferAsync(world, ticket.TicketId, WindowKind.Issue));

        Assert.Equal("A001", await world.CallAsync(world.Clerk("05")));
        await world.Database.Services.AssertRecordedAsync(
            $"ticket/{ticket.TicketId}", nameof(TicketTaken), nameof(TicketCalled), nameof(TicketTransferred), nameof(TicketCalled));
    }

    [Theory]
    [InlineData(null, "queue.kind_not_open")]
    [InlineData(WindowKind.Integrated, "queue.same_kind")]
    public async Task TransferTicket_ToNoOtherKind_IsRefused(WindowKind? to, string code)
    {
        await using var world = QueueWorld.Create(DatabaseKind.Sqlite);
        var ticket = await world.TakeAsync();
        await world.CallAsync(world.Clerk());

        Assert.Equal(code, (await TransferAsync(world, ticket.TicketId, to)).Refusal?.Code);
    }

    private static Task<Kernel.Outcome<TicketTransferred>> TransferAsync(QueueWorld world, Guid ticket, WindowKind? to) =>
        world.DoAsync<TransferTicket, TicketTransferred>((op, p, c) => op.RunAsync(world.Clerk(), ticket, to, p, c));
}
