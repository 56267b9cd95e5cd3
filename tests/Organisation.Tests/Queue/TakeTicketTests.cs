using Suban.Kernel.Database;
using Suban.Organisation.Queue;
using Suban.TestKit;

namespace Suban.Organisation.Tests.Queue;

public sealed class TakeTicketTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task TakeTicket_TwentyAtOnce_AreNumberedWithoutGap(DatabaseKind kind)
    {
        await using var world = QueueWorld.Create(kind);

        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => world.TryTakeAsync(world.Clerk("06"))));

        Assert.Equal(Enumerable.Range(1, 20).Select(n => $"A{n:D3}"), taken.Select(t => QueueWorld.Done(t).Number).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task TakeTicket_EveryKind_HasItsOwnNumbers(DatabaseKind kind)
    {
        await using var world = QueueWorld.Create(kind);

        Assert.Equal("A001", (await world.TakeAsync()).Number);
        Assert.Equal("B001", (await world.TakeAsync(WindowKind.OneThing)).Number);
        var last = await world.TakeAsync();
        Assert.Equal("A002", last.Number);
        await world.Database.Services.AssertRecordedAsync($"ticket/{last.TicketId}", nameof(TicketTaken));

        world.Pass(TimeSpan.FromDays(1));
        Assert.Equal("A001", (await world.TakeAsync()).Number);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task TakeTicket_CitizenWithAnOpenOne_IsToldItsNumber(DatabaseKind kind)
    {
        await using var world = QueueWorld.Create(kind);
        var citizen = QueueWorld.Citizen();

        var both = await Task.WhenAll(world.TryTakeAsync(citizen), world.TryTakeAsync(citizen, WindowKind.OneThing));

        Assert.Single(both, t => t.Refusal is null);
        Assert.Single(both, t => t.Refusal?.Code == "queue.has_ticket");
    }

    [Theory]
    [InlineData("2026-09-29T08:29:00", "queue.closed")]
    [InlineData("2026-09-29T08:30:00", null)]
    [InlineData("2026-09-29T17:29:00", null)]
    [InlineData("2026-09-29T17:30:00", "queue.closed")]
    [InlineData("2026-10-01T10:00:00", "queue.closed")]
    public async Task TakeTicket_ByACitizen_OnlyWhileTheHallIsOpen(string at, string? code)
    {
        await using var world = QueueWorld.Create(DatabaseKind.Sqlite);
        world.PassUntil(DateTimeOffset.Parse(at + "+08:00", System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(code, (await world.TryTakeAsync(QueueWorld.Citizen())).Refusal?.Code);
        Assert.Null((await world.TryTakeAsync(world.Clerk("06"))).Refusal);
    }

    [Fact]
    public async Task TakeTicket_NoKindNoPriorityOrAnotherHall_IsRefused()
    {
        await using var world = QueueWorld.Create(DatabaseKind.Sqlite);

        Assert.Equal("queue.kind_not_open", (await world.TryTakeAsync(world.Clerk(), null)).Refusal?.Code);
        Assert.Equal("queue.bad_priority", (await world.TryTakeAsync(world.Clerk(), priority: TicketPriority.Booked)).Refusal?.Code);
        Assert.Equal("queue.not_found", (await world.TryTakeAsync(world.Clerk("01", "150203"))).Refusal?.Code);
    }
}
