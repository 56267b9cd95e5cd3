namespace Suban.Catalogue.Compiling;

/// <summary>Shares the plan promise among the steps, so that the budgets of no path add up to more.</summary>
internal static class BudgetShare
{
    /// <summary>
    /// Takes one day at a time from the longest step of the overlong paths, from steps without an agreed budget first: long steps
    /// can give, short ones keep at least a day as long as that is possible, and the result does not depend on any order.
    /// </summary>
    public static Dictionary<string, int> Share(
        PrerequisiteGraph graph, IReadOnlyDictionary<string, int> wanted, IReadOnlySet<string> agreed, int promise)
    {
        var budgets = new Dictionary<string, int>(wanted);
        while (true)
        {
            var finish = graph.FinishTimes(budgets);
            var remaining = graph.RemainingTimes(budgets);
            var giver = budgets.Keys
                .Where(k => budgets[k] > 0 && finish[k] + remaining[k] - budgets[k] > promise)
                .OrderBy(k => agreed.Contains(k))
                .ThenByDescending(k => budgets[k])
                .ThenBy(k => k, StringComparer.Ordinal)
                .FirstOrDefault();
            if (giver is null)
            {
                return budgets;
            }

            budgets[giver]--;
        }
    }
}
