using Suban.Kernel.Database;
using Suban.Organisation.Queue;
using Suban.TestKit;

namespace Suban.Organisation.Tests.Queue;

public sealed class CheckInTests
{
    [Theory]
    [InlineData(-31, "booking.too_early", null)]
    [InlineData(-30, null, TicketPriority.Booked)]
    [InlineData(15, null, TicketPriority.Booked)]
    [InlineData(16, null, TicketPriority.Ordinary)]
    [InlineData(1440, "booking.another_day", null)]
    public async Task CheckIn_FromHalfAnHourBeforeToAQuarterAfter_IsBooked(int minutes, string? code, TicketPriority? priority)
    {
        await using var world = QueueWorld.Create(DatabaseKind.Sqlite);
        var (citizen, slot) = (QueueWorld.Citizen(), (await world.OffersAsync())[2].StartsAt);
        var booked = await world.BookAsync(citizen, slot);

        world.PassUntil(slot.AddMinutes(minutes));
        var outcome = await world.CheckInAsync(citizen, booked.BookingId);

        Assert.Equal((code, priority), (outcome.Refusal?.Code, outcome.TryGet(out var checkedIn) ? checkedIn.Priority : null));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task CheckIn_ByTheClerkWithTheCode_IsCalledBeforeTheOthers(DatabaseKind kind)
    {
        await using var world = QueueWorld.Create(kind);
        var (citizen, slot) = (QueueWorld.Citizen(), (await world.OffersAsync())[0].StartsAt);
        var booked = await world.BookAsync(citizen, slot);
        await world.TakeAsync(WindowKind.OneThing);
        var code = (await world.BookingsAsync(citizen))[0].Code;
        world.PassUntil(slot);

        var found = await FindAsync(world, "06", code);
        var checkedIn = QueueWorld.Done(await world.CheckInAsync(world.Clerk("06"), found!.Value));

        Assert.Equal(booked.BookingId, found);
        Assert.Null(await FindAsync(world, "06", code));
        Assert.Equal(checkedIn.Number, await world.CallAsync(world.Clerk("03")));
        await world.Database.Services.AssertRecordedAsync($"booking/{booked.BookingId}", nameof(SlotBooked), nameof(BookingCheckedIn));
        await world.Database.Services.AssertRecordedAsync($"ticket/{checkedIn.TicketId}", nameof(TicketTaken), nameof(TicketCalled));
    }

    [Fact]
    public async Task CheckIn_SomebodyElsesOrFromAnotherHall_IsNotThere()
    {
        await using var world = QueueWorld.Create(DatabaseKind.Sqlite);
        var citizen = QueueWorld.Citizen();
        var booked = await world.BookAsync(citizen, (await world.OffersAsync())[0].StartsAt);

        Assert.Equal("booking.not_found", (await world.CheckInAsync(QueueWorld.Citizen(), booked.BookingId)).Refusal?.Code);
        Assert.Equal("booking.not_found", (await world.CheckInAsync(world.Clerk("01", "150203"), booked.BookingId)).Refusal?.Code);
        QueueWorld.Done(await world.CheckInAsync(citizen, booked.BookingId));
        Assert.Equal("booking.ended", (await world.CheckInAsync(citizen, booked.BookingId)).Refusal?.Code);
    }

    private static Task<Guid?> FindAsync(QueueWorld world, string window, string code) =>
        world.Database.ReadAsync<BookingQueries, Guid?>(q => q.FindByCodeAsync(world.Clerk(window), code, default));
}
