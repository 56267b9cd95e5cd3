using System.Globalization;
using Suban.Messaging.Deliveries;

namespace Suban.Messaging.Tests.Deliveries;

public sealed class SendingHoursTests
{
    private static readonly SendingHours _hours = new(new TimeOnly(8, 0), new TimeOnly(21, 0));

    [Theory]
    [InlineData("2026-11-28T07:59:59+08:00", "2026-11-28T08:00:00+08:00")]
    [InlineData("2026-11-28T08:00:00+08:00", "2026-11-28T08:00:00+08:00")]
    [InlineData("2026-11-28T20:59:59+08:00", "2026-11-28T20:59:59+08:00")]
    [InlineData("2026-11-28T21:00:00+08:00", "2026-11-29T08:00:00+08:00")]
    [InlineData("2026-12-31T23:30:00+08:00", "2027-01-01T08:00:00+08:00")]
    [InlineData("2026-11-27T23:30:00+00:00", "2026-11-28T08:00:00+08:00")] // the clock of the server says another day
    public void NotBefore_Night_IsTheNextMorning(string instant, string due) =>
        Assert.Equal(At(due), _hours.NotBefore(At(instant)));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
