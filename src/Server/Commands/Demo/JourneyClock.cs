using Suban.Clocks;
using Suban.Kernel;

namespace Suban.Server.Commands.Demo;

/// <summary>
/// The clock a demonstration is played under: it runs on from where the story was put, so that limits run, pause and end as they
/// would in weeks. Stories lie in the past, so that nothing a person sees afterwards was done tomorrow. Timers run on real time.
/// </summary>
internal sealed class JourneyClock : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    public void Pass(TimeSpan time) => _ahead += time;

    public void GoTo(DateTimeOffset moment) => _ahead = moment - base.GetUtcNow();

    /// <summary>To a later working day, at a time of day.</summary>
    public void GoToWorkingDay(WorkingCalendar calendar, int workingDays, TimeOnly time) =>
        GoTo(RegionTime.At(calendar.Add(RegionTime.DateOf(GetUtcNow()), workingDays), time));

    /// <summary>Back to the machine's own time.</summary>
    public void Release() => _ahead = TimeSpan.Zero;
}
