using Suban.Kernel.Database;
using Suban.Organisation.Queue;
using Suban.TestKit;

namespace Suban.Organisation.Tests.Queue;

public sealed class CancelTicketTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task CancelTicket_OnlyOnesOwnAndOnlyBeforeTheCall(DatabaseKind kind)
    {
        await using var world = QueueWorld.Create(kind);
        var citizen = QueueWorld.Citizen();
        var ticket = QueueWorld.Done(await world.TryTakeAsync(citizen));
        Assert.Equal("queue.not_found", (await CancelAsync(world, QueueWorld.Citizen(), ticket.TicketId)).Refusal?.Code);

        QueueWorld.Done(await CancelAsync(world, citizen, ticket.TicketId));

        Assert.Equal("queue.moved", (await CancelAsync(world, citizen, ticket.TicketId)).Refusal?.Code);
        Assert.Empty(await world.Database.ReadAsync<QueueQueries, IReadOnlyList<OwnTicket>>(q => q.OfPartyAsync(citizen.PartyId!.Value, default)));
        await world.Database.Services.AssertRecordedAsync($"ticket/{ticket.TicketId}", nameof(TicketTaken), nameof(TicketCancelled));
    }

    private static Task<Kernel.Outcome<TicketCancelled>> CancelAsync(QueueWorld world, Access.Reader reader, Guid ticket) =>
        world.DoAsync<CancelTicket, TicketCancelled>((op, p, c) => op.RunAsync(reader, ticket, p, c));
}
