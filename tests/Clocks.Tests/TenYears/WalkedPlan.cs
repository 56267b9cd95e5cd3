namespace Suban.Clocks.Tests.TenYears;

/// <summary>A plan's promise by walking its budgets day after day, as if every department were in time.</summary>
internal static class WalkedPlan
{
    public static DateOnly LastDay(TownCase town, Almanac almanac)
    {
        var start = DateOnly.FromDateTime(town.AcceptedAt);
        var planned = Walk(town, almanac, start, moved: false);
        var (moved, more) = (Walk(town, almanac, start, moved: true), 0);
        for (var day = planned.AddDays(1); day <= moved; day = day.AddDays(1))
        {
            more += almanac.IsWorkingDay(day) ? 1 : 0;
        }

        var last = start;
        for (var left = town.PlanPromise + more; left > 0; left -= almanac.IsWorkingDay(last) ? 1 : 0)
        {
            last = last.AddDays(1);
        }

        return last;
    }

    private static DateOnly Walk(TownCase town, Almanac almanac, DateOnly start, bool moved)
    {
        var left = town.Steps.ToDictionary(step => step, step => step.Budget);
        var more = town.Steps.ToDictionary(step => step, step => moved && step.ExtendedBy is { } by ? by.Days : 0);
        var (used, ended) = (new HashSet<TownStep>(), new Dictionary<TownStep, DateOnly>());
        for (var day = start; ; day = day.AddDays(1))
        {
            var working = almanac.IsWorkingDay(day);
            foreach (var step in town.Steps.Where(step => !ended.ContainsKey(step) && step.After.All(ended.ContainsKey)))
            {
                var counts = !moved || !step.Spans.Exists(span => span.After < day && day <= span.Until);
                if (used.Contains(step))
                {
                    more[step] -= counts && (working || step.ExtendedBy is CalendarDays) ? 1 : 0;
                }
                else
                {
                    left[step] -= counts && working && left[step] > 0 && step.After.All(before => ended[before] < day) && day > start ? 1 : 0;
                    if (left[step] == 0 && !(moved && IsHeldUp(step, day)))
                    {
                        used.Add(step);
                    }
                }

                if (used.Contains(step) && more[step] == 0)
                {
                    ended[step] = day;
                }
            }

            if (ended.Count == town.Steps.Count)
            {
                return ended.Values.Max();
            }
        }
    }

    // What is done on the spot is done when its last suspension is over.
    private static bool IsHeldUp(TownStep step, DateOnly day) => step.Budget == 0 && step.Spans.Exists(span => day < span.Until);
}
