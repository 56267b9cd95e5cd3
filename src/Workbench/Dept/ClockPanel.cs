using Suban.Cases;
using Suban.Catalogue;
using Suban.Clocks;
using Suban.Components.Status;
using Lamp = Suban.Components.Status.Lamp;

namespace Suban.Workbench.Dept;

/// <summary>One clock as the panel shows it (时限): the last day, how it stands, and why it is that day.</summary>
internal sealed record ClockPanel(string Name, ClockReading Reading, Lamp Lamp, string Used)
{
    public static IReadOnlyList<ClockPanel> Of(StepClocks clocks, StatutoryLimit statutory, WorkingCalendar calendar, DateTimeOffset now) =>
    [
        Of(clocks.Promised, "个工作日", calendar, now),
        Of(clocks.Statutory, statutory.Unit is LimitUnit.CalendarDays ? "天" : "个工作日", calendar, now),
    ];

    /// <summary>The light of the step: of the clock that binds, grey while the applicant supplies.</summary>
    public static Lamp LampOf(StepClocks clocks, WorkingCalendar calendar, DateTimeOffset now) =>
        new(Lights.Colour(clocks.Binding.Light), ClockWords.Left(clocks.Binding, calendar, now));

    private static ClockPanel Of(ClockReading reading, string unit, WorkingCalendar calendar, DateTimeOffset now) => new(
        ClockWords.Kind(reading.Kind), reading, new Lamp(Lights.Colour(reading.Light), ClockWords.Left(reading, calendar, now)),
        ClockWords.Used(reading, unit));
}
