using Suban.Kernel.Database;
using Suban.Organisation.Queue;
using Suban.TestKit;

namespace Suban.Organisation.Tests.Queue;

public sealed class MarkNoShowTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Job_AfterClosing_TellsAndAfterThreeTimesPauses(DatabaseKind kind)
    {
        await using var world = QueueWorld.Create(kind);
        var citizen = QueueWorld.Citizen();
        for (var time = 0; time < 3; time++)
        {
            var slot = (await world.OffersAsync())[0].StartsAt;
            var booked = await world.BookAsync(citizen, slot);
            world.PassUntil(slot.AddHours(1));
            await world.RunJobAsync();
            Assert.Single(await world.BookingsAsync(citizen), b => b.State is BookingState.Booked);

            world.PassUntil(slot.AddHours(20));
            await world.RunJobAsync();
            await world.Database.Services.AssertRecordedAsync($"booking/{booked.BookingId}", nameof(SlotBooked), nameof(BookingMissed));
        }

        Assert.Equal("booking.paused", (await world.TryBookAsync(citizen, (await world.OffersAsync())[0].StartsAt)).Refusal?.Code);
        Assert.Contains("预约没有来", world.Told.Titles(citizen.PartyId!.Value));
        world.Pass(TimeSpan.FromDays(31));
        QueueWorld.Done(await world.TryBookAsync(citizen, (await world.OffersAsync())[0].StartsAt));
    }
}
