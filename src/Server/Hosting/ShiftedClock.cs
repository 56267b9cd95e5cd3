using Suban.Clocks;
using Suban.Kernel;

namespace Suban.Server.Hosting;

/// <summary>
/// A clock that runs on from where it was put (试钟): limits run, pause and end as they would in weeks, and what lapses lapses. Timers run
/// on real time. Never in a real installation.
/// </summary>
/// <param name="ahead">How far it is put forward in the beginning.</param>
internal sealed class ShiftedClock(TimeSpan ahead) : TimeProvider
{
    private TimeSpan _ahead = ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    public void Pass(TimeSpan time) => _ahead += time;

    public void GoTo(DateTimeOffset moment) => _ahead = moment - base.GetUtcNow();

    /// <summary>To a later working day, at a time of day.</summary>
    public void GoToWorkingDay(WorkingCalendar calendar, int workingDays, TimeOnly time) =>
        GoTo(RegionTime.At(calendar.Add(RegionTime.DateOf(GetUtcNow()), workingDays), time));

    /// <summary>Back to the machine's own time.</summary>
    public void Release() => _ahead = TimeSpan.Zero;
}
