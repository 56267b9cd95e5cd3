using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Clocks;
using Suban.Components.Status;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Workbench.Dept;
using Lamp = Suban.Components.Status.Lamp;

namespace Suban.Workbench.Desk;

/// <summary>The lights of the window's lists and pages, in the working time of the region.</summary>
internal sealed class DeskLamps(Calendars calendars, TimeProvider clock)
{
    /// <summary>None where no clock runs any more.</summary>
    public Lamp? Of(Reader reader, DeskRow row) => row switch
    {
        { DueAt: null } => null,
        { Status: CaseStatus.AwaitingSupplement, DueAt: { } due } => new Lamp(Lights.Colour(row.Light), DaysLeft(due)),
        { DueAt: { } due } => Of(reader, row.Light, due),
    };

    public Lamp Of(Reader reader, Light light, DateTimeOffset due) =>
        new(Lights.Colour(light), ClockWords.Left(due, calendars.For(reader.Region), clock.GetUtcNow()));

    public Lamp Of(Reader reader, ClockReading reading) =>
        new(Lights.Colour(reading.Light), ClockWords.Left(reading, calendars.For(reader.Region), clock.GetUtcNow()));

    /// <summary>今天办结, 等了 3 天: results that nobody has fetched yet.</summary>
    public string Waiting(DeskRow row) =>
        row.DecidedAt is not { } at ? row.StatusWords
        : RegionTime.DateOf(clock.GetUtcNow()).DayNumber - RegionTime.DateOf(at).DayNumber is > 0 and var days ? $"等了 {days} 天"
        : "今天办结";

    /// <summary>The applicant's time runs in calendar days and ends with the midnight after its last day.</summary>
    private string DaysLeft(DateTimeOffset end)
    {
        var days = RegionTime.DateOf(end.AddTicks(-1)).DayNumber - RegionTime.DateOf(clock.GetUtcNow()).DayNumber;
        return days switch { < 0 => $"超 {-days} 天", 0 => "今天最后一天", _ => $"剩 {days} 天" };
    }
}
