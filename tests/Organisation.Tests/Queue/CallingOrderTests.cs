using Suban.Kernel;
using Suban.Organisation.Queue;

namespace Suban.Organisation.Tests.Queue;

public sealed class CallingOrderTests
{
    private static readonly DateTimeOffset _now = new(2026, 9, 28, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("A001 o 9:00|A002 o 9:01", "A001 A002")]
    [InlineData("A002 o 9:00|A001 o 9:00", "A001 A002")]
    [InlineData("A001 o 9:00|A002 e 9:30|A003 d 9:20", "A003 A002 A001")]
    [InlineData("A001 o 9:00|A002 b 9:30 10:00", "A002 A001")]
    [InlineData("A001 o 9:00|A002 b 9:30 10:01", "A001 A002")]
    [InlineData("A001 o 9:40|A002 b 9:35 10:30", "A002 A001")]
    [InlineData("A001 b 9:00 9:30|A002 e 9:55|A003 o 8:50|A004 b 9:10 9:30", "A002 A001 A004 A003")]
    public void Of_ElderAndDisabledThenBookedThenTime(string waiting, string expected) =>
        Assert.Equal(expected, string.Join(' ', CallingOrder.Of(waiting.Split('|').Select(Ticket), _now).Select(t => t.Number)));

    [Theory]
    [InlineData(0, 2, 0)]
    [InlineData(1, 1, 10)]
    [InlineData(3, 2, 15)]
    [InlineData(4, 3, 15)]
    [InlineData(2, 0, null)]
    public void WaitEstimate_FewServed_CountsTenMinutesEach(int waiting, int windows, int? minutes) =>
        Assert.Equal(minutes, WaitEstimate.Minutes(waiting, windows, []));

    [Fact]
    public void WaitEstimate_EnoughServed_CountsTheirTime() =>
        Assert.Equal(20, WaitEstimate.Minutes(3, 1, [.. Enumerable.Repeat(TimeSpan.FromMinutes(6), 5)]));

    private static Ticket Ticket(string line)
    {
        var parts = line.Split(' ');
        return new Ticket
        {
            TicketId = Guid.CreateVersion7(),
            HallId = Guid.Empty,
            OnDate = new DateOnly(2026, 9, 28),
            Number = parts[0],
            Kind = WindowKind.Integrated,
            Priority = parts[1] switch
            {
                "e" => TicketPriority.Elder,
                "d" => TicketPriority.Disabled,
                "b" => TicketPriority.Booked,
                _ => TicketPriority.Ordinary,
            },
            SlotAt = parts.Length > 3 ? At(parts[3]) : null,
            TakenAt = At(parts[2]),
            QueuedAt = At(parts[2]),
        };
    }

    private static DateTimeOffset At(string time) =>
        RegionTime.At(new DateOnly(2026, 9, 28), TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture));
}
