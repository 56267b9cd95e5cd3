namespace Suban.Organisation.Queue;

/// <summary>For how long somebody who often does not come may not book (暂停预约).</summary>
internal static class BookingPause
{
    /// <param name="missed">The days the party did not come.</param>
    /// <returns>The first day on which it may book again; null where it may at once.</returns>
    public static DateOnly? Until(IReadOnlyCollection<DateOnly> missed, BookingRules rules, DateOnly today)
    {
        if (missed.Count == 0)
        {
            return null;
        }

        var last = missed.Max();
        var counted = missed.Count(day => day > last.AddDays(-rules.CountedDays));
        return counted >= rules.NoShows && last.AddDays(rules.PauseDays) is var until && today < until ? until : null;
    }
}

/// <summary>How a region lets people book (预约规则).</summary>
/// <param name="Days">How many days ahead.</param>
/// <param name="PerWindow">How many people one window serves in half an hour.</param>
/// <param name="NoShows">After how many no-shows …</param>
/// <param name="CountedDays">… within how many days …</param>
/// <param name="PauseDays">… nothing can be booked for how long.</param>
public sealed record BookingRules(int Days, int PerWindow, int NoShows, int CountedDays, int PauseDays);
