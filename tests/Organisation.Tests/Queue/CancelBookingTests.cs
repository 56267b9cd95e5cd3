using Suban.Kernel.Database;
using Suban.Organisation.Queue;
using Suban.TestKit;

namespace Suban.Organisation.Tests.Queue;

public sealed class CancelBookingTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task CancelBooking_GivesThePlaceBack(DatabaseKind kind)
    {
        await using var world = QueueWorld.Create(kind);
        var (citizen, slot) = (QueueWorld.Citizen(), (await world.OffersAsync())[0].StartsAt);
        var booked = await world.BookAsync(citizen, slot);
        await world.BookAsync(QueueWorld.Citizen(), slot);
        Assert.Equal("booking.not_found", (await CancelAsync(world, QueueWorld.Citizen(), booked.BookingId)).Refusal?.Code);

        QueueWorld.Done(await CancelAsync(world, citizen, booked.BookingId));

        Assert.Equal(1, (await world.BookAsync(QueueWorld.Citizen(), slot)).Seat);
        Assert.Equal(["预约成功", "预约已取消"], world.Told.Titles(citizen.PartyId!.Value));
        Assert.Equal("booking.ended", (await CancelAsync(world, citizen, booked.BookingId)).Refusal?.Code);
        await world.Database.Services.AssertRecordedAsync($"booking/{booked.BookingId}", nameof(SlotBooked), nameof(BookingCancelled));
    }

    [Fact]
    public async Task CancelBooking_SlotBegun_IsRefused()
    {
        await using var world = QueueWorld.Create(DatabaseKind.Sqlite);
        var (citizen, slot) = (QueueWorld.Citizen(), (await world.OffersAsync())[0].StartsAt);
        var booked = await world.BookAsync(citizen, slot);

        world.PassUntil(slot);

        Assert.Equal("booking.begun", (await CancelAsync(world, citizen, booked.BookingId)).Refusal?.Code);
    }

    private static Task<Kernel.Outcome<BookingCancelled>> CancelAsync(QueueWorld world, Access.Reader reader, Guid booking) =>
        world.DoAsync<CancelBooking, BookingCancelled>((op, p, c) => op.RunAsync(reader, booking, p, c));
}
