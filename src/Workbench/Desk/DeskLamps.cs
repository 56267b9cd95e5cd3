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
    public Lamp Of(Reader reader, DeskRow row) => row switch
    {
        { DueAt: null } => new Lamp(Lights.Colour(row.Light)),
        { Status: CaseStatus.AwaitingSupplement, DueAt: { } due } => new Lamp(Lights.Colour(row.Light), DaysLeft(due)),
        { DueAt: { } due } => Of(reader, row.Light, due),
    };

    public Lamp Of(Reader reader, Light light, DateTimeOffset due) =>
        new(Lights.Colour(light), ClockWords.Left(due, calendars.For(reader.Region), clock.GetUtcNow()));

    public Lamp Of(Reader reader, ClockReading reading) =>
        new(Lights.Colour(reading.Light), ClockWords.Left(reading, calendars.For(reader.Region), clock.GetUtcNow()));

    /// <summary>The applicant's time runs in calendar days and ends with the midnight after its last day.</summary>
    private string DaysLeft(DateTimeOffset end)
    {
        var days = RegionTime.DateOf(end.AddTicks(-1)).DayNumber - RegionTime.DateOf(clock.GetUtcNow()).DayNumber;
        return days switch { < 0 => $"超 {-days} 天", 0 => "今天最后一天", _ => $"剩 {days} 天" };
    }
}
