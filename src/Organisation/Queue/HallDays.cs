using Suban.Clocks;
using Suban.Kernel;
using Suban.Organisation.Settings;

namespace Suban.Organisation.Queue;

/// <summary>When a hall is open: its region's office hours on its region's working days.</summary>
public sealed class HallDays(Regions regions, Calendars calendars)
{
    private static readonly TimeSpan _beforeOpening = TimeSpan.FromMinutes(30);

    public bool IsOpenOn(Hall hall, DateOnly day) => calendars.For(hall.Region) is var calendar && calendar.IsWorkingDay(day) && !calendar.IsClosed(day);

    public DateTimeOffset ClosesAt(Hall hall, DateOnly day) => RegionTime.At(day, Hours(hall, day).ClosingTime);

    /// <summary>Whether people may take a number by themselves: on working days from half an hour before opening to closing time.</summary>
    public bool GivesNumbers(Hall hall, DateTimeOffset now) =>
        RegionTime.DateOf(now) is var today && IsOpenOn(hall, today)
        && now >= RegionTime.At(today, Hours(hall, today).Sessions[0].From) - _beforeOpening && now < ClosesAt(hall, today);

    public string Words(Hall hall, DateTimeOffset now) => SettingsOf(hall, RegionTime.DateOf(now)).OfficeHoursWords;

    internal OfficeHours Hours(Hall hall, DateOnly day) => SettingsOf(hall, day).OfficeHours;

    internal RegionSettings SettingsOf(Hall hall, DateOnly day) => regions.Settings(hall.Region, day);
}
