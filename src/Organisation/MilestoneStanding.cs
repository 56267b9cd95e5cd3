using Suban.Clocks;

namespace Suban.Organisation;

/// <summary>How a milestone stands on a day (里程碑亮灯), counted in the region's working days.</summary>
/// <param name="Light">Null where it goes on without an end.</param>
/// <param name="WorkingDays">Left until the last day, or past it; 0 on the day itself and where it is done or has no end.</param>
public sealed record MilestoneStanding(Milestone Milestone, Light? Light, int WorkingDays)
{
    /// <summary>A milestone is yellow when no more than this many working days are left.</summary>
    private const int YellowDaysLeft = 5;

    public static MilestoneStanding Of(Milestone milestone, WorkingCalendar calendar, DateOnly today)
    {
        if (milestone.DueOn is not { } due)
        {
            return new MilestoneStanding(milestone, milestone.DoneOn is null ? null : Clocks.Light.Green, 0);
        }

        if (milestone.DoneOn is { } done)
        {
            return new MilestoneStanding(milestone, done <= due ? Clocks.Light.Green : Clocks.Light.Red, calendar.CountBetween(due, done));
        }

        if (today > due)
        {
            return new MilestoneStanding(milestone, Clocks.Light.Red, calendar.CountBetween(due, today));
        }

        var left = calendar.CountBetween(today, due);
        return new MilestoneStanding(milestone, left <= YellowDaysLeft ? Clocks.Light.Yellow : Clocks.Light.Green, left);
    }

    /// <summary>In the words of a list; what nobody has reported is said to be so, not taken for failed.</summary>
    public string Words => (Milestone, Light) switch
    {
        ({ DoneOn: { } done }, Clocks.Light.Red) => $"{done:yyyy-MM-dd} 完成，晚了 {WorkingDays} 个工作日",
        ({ DoneOn: { } done }, _) => $"{done:yyyy-MM-dd} 完成",
        (_, null) => "持续推进",
        (_, Clocks.Light.Red) => $"过了 {WorkingDays} 个工作日，没有登记完成",
        _ when WorkingDays == 0 => "今天到期",
        _ => $"还有 {WorkingDays} 个工作日",
    };
}
