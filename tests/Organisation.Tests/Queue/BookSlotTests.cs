using Suban.Kernel.Database;
using Suban.Organisation.Queue;
using Suban.TestKit;

namespace Suban.Organisation.Tests.Queue;

public sealed class BookSlotTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task BookSlot_TwentyAtOnceForTwoPlaces_TwoHaveThem(DatabaseKind kind)
    {
        await using var world = QueueWorld.Create(kind);
        var slot = (await world.OffersAsync())[0];
        Assert.Equal(2, slot.Left);

        var booked = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => world.TryBookAsync(QueueWorld.Citizen(), slot.StartsAt)));

        Assert.Equal([1, 2], booked.Where(b => b.Refusal is null).Select(b => QueueWorld.Done(b).Seat).Order());
        var refused = booked.Where(b => b.Refusal is not null).Select(b => b.Refusal!).ToList();
        Assert.All(refused, r => Assert.Equal("booking.full", r.Code));
        Assert.Contains("最近的空位是 9月28日 10:00", refused[0].Message, StringComparison.Ordinal);
        Assert.Equal(0, (await world.OffersAsync())[0].Left);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task BookSlot_TellsThePartyAndIsItsOnlyOne(DatabaseKind kind)
    {
        await using var world = QueueWorld.Create(kind);
        var (citizen, slots) = (QueueWorld.Citizen(), await world.OffersAsync());

        var booked = await world.BookAsync(citizen, slots[1].StartsAt);

        Assert.Equal("booking.already", (await world.TryBookAsync(citizen, slots[2].StartsAt)).Refusal?.Code);
        QueueWorld.Done(await world.TryBookAsync(citizen, slots[2].StartsAt, WindowKind.Integrated));
        Assert.Equal(["预约成功"], world.Told.Titles(citizen.PartyId!.Value));
        var row = (await world.BookingsAsync(citizen))[0];
        Assert.Equal((slots[1].StartsAt, BookingNeeds.Wheelchair | BookingNeeds.Mongolian, 6), (row.StartsAt, row.Needs, row.Code.Length));
        Assert.Empty(await world.BookingsAsync(QueueWorld.Citizen()));
        await world.Database.Services.AssertRecordedAsync($"booking/{booked.BookingId}", nameof(SlotBooked));
    }

    [Fact]
    public async Task Offers_OnlyHalfHoursOfWorkingDays()
    {
        await using var world = QueueWorld.Create(DatabaseKind.Sqlite);

        var offers = (await world.OffersAsync()).Select(o => o.StartsAt.ToOffset(TimeSpan.FromHours(8))).ToList();

        Assert.Equal([28, 29, 30], offers.Select(o => o.Day).Distinct()); // the holiday begins on 1 October
        Assert.Equal(
            ["09:00", "09:30", "10:00", "10:30", "11:00", "11:30", "14:30", "15:00", "15:30", "16:00", "16:30", "17:00"],
            offers.Where(o => o.Day == 29).Select(o => o.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(11, offers.Count(o => o.Day == 28)); // the slot of nine o'clock has begun
    }

    [Fact]
    public async Task BookSlot_NoSlotNoKindOrNotOffered_IsRefused()
    {
        await using var world = QueueWorld.Create(DatabaseKind.Sqlite);
        var slot = (await world.OffersAsync())[0].StartsAt;

        Assert.Equal("booking.no_such_slot", (await world.TryBookAsync(QueueWorld.Citizen(), null)).Refusal?.Code);
        Assert.Equal("booking.no_such_slot", (await world.TryBookAsync(QueueWorld.Citizen(), slot, null)).Refusal?.Code);
        Assert.Equal("booking.no_such_slot", (await world.TryBookAsync(QueueWorld.Citizen(), slot.AddMinutes(1))).Refusal?.Code);
        Assert.Equal("booking.no_such_slot", (await world.TryBookAsync(QueueWorld.Citizen(), slot.AddDays(30))).Refusal?.Code);
        Assert.Equal("booking.not_found", (await world.TryBookAsync(world.Clerk(), slot)).Refusal?.Code);
    }

    [Theory]
    [InlineData("", "2026-09-28", null)]
    [InlineData("2026-09-01 2026-09-02", "2026-09-28", null)]
    [InlineData("2026-09-01 2026-09-02 2026-09-10", "2026-09-28", "2026-10-10")]
    [InlineData("2026-09-01 2026-09-02 2026-09-10", "2026-10-10", null)]
    [InlineData("2026-06-01 2026-09-02 2026-09-10", "2026-09-28", null)]
    [InlineData("2026-06-13 2026-09-02 2026-09-10", "2026-09-28", "2026-10-10")]
    public void Pause_ThreeNoShowsIn90Days_For30Days(string missed, string today, string? until)
    {
        DateOnly[] days = [.. missed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Day)];

        Assert.Equal(until is null ? null : Day(until), BookingPause.Until(days, new BookingRules(7, 2, 3, 90, 30), Day(today)));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
