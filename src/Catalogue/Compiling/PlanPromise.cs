namespace Suban.Catalogue.Compiling;

/// <summary>The numbers of a plan: what the whole promises, and what each step may use of it.</summary>
internal sealed record PlanPromise(
    int LongestSingle, int CriticalPath, int Promised, string? Reason, bool Capped, IReadOnlyDictionary<string, int> Budgets)
{
    /// <remarks>
    /// The whole must not take longer than its longest single item (整体办理时限原则上不超过最长的单一事项承诺时限); only a reason
    /// approved by the service bureau lets it.
    /// </remarks>
    public static PlanPromise Of(ServiceTheme theme, IReadOnlyList<SelectedItem> items, PrerequisiteGraph graph)
    {
        var own = items.ToDictionary(i => i.Key, i => i.PromisedWorkingDays);
        var longest = own.Values.DefaultIfEmpty(0).Max();
        var critical = graph.FinishTimes(own).Values.DefaultIfEmpty(0).Max();
        var promised = Math.Min(theme.PromisedWorkingDays ?? critical, critical);
        var exceeds = promised > longest;
        var reason = exceeds ? theme.PromiseReason?.Because : null;
        if (exceeds && reason is null)
        {
            promised = longest;
        }

        var wanted = items.ToDictionary(
            i => i.Key, i => Math.Min(i.Part.BudgetWorkingDays ?? int.MaxValue, i.PromisedWorkingDays));
        var agreed = items.Where(i => i.Part.BudgetWorkingDays is not null).Select(i => i.Key).ToHashSet();
        var budgets = BudgetShare.Share(graph, wanted, agreed, promised);
        return new PlanPromise(longest, critical, promised, reason, exceeds && reason is null, budgets);
    }
}
