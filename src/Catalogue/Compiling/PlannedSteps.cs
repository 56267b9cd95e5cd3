namespace Suban.Catalogue.Compiling;

/// <summary>Turns selected items into the steps of the plan.</summary>
internal static class PlannedSteps
{
    public static PlannedComponent Of(SelectedItem selected, CatalogueLibrary library, PrerequisiteGraph graph, PlanPromise promise)
    {
        var item = selected.Item;
        var authority = library.Authority(item.Authority);
        var budget = promise.Budgets[selected.Key];
        var commitment = selected.Mode is HandlingMode.Commitment ? item.Commitment : null;
        var code = commitment?.BaseCode ?? item.BaseCode;
        return new PlannedComponent
        {
            Key = selected.Key,
            Name = item.Name,
            Authority = item.Authority,
            AuthorityName = authority.Name,
            BaseCode = code,
            ImplementationCode = ThemeVersion.ImplementationCode(code, authority),
            Kind = item.Kind,
            Mode = selected.Mode,
            Statutory = item.Limits.Statutory,
            PromisedWorkingDays = selected.PromisedWorkingDays,
            BudgetWorkingDays = budget,
            BudgetReason = ReasonFor(selected, budget, promise),
            Stage = graph.StageOf(selected.Key),
            After = graph.Before(selected.Key),
            Basis = commitment is null ? item.Basis : [.. item.Basis, commitment.Basis],
            Issues = item.Issues,
            Conditions = item.Conditions,
            Result = item.Result,
            Sections = item.Sections?.Now,
            Optional = selected.Part.Optional,
            SiteVisit = item.SiteVisit,
            Visits = item.Visits,
            FollowUpWorkingDays = commitment?.FollowUpWorkingDays,
            CommitmentNotice = commitment?.Notice,
        };
    }

    public static IReadOnlyList<PlannedStage> Stages(PrerequisiteGraph graph, PlanPromise promise)
    {
        var finish = graph.FinishTimes(promise.Budgets);
        return
        [
            .. graph.Order
                .GroupBy(graph.StageOf)
                .Select(g => new PlannedStage(g.Key, [.. g], g.Max(k => finish[k]))),
        ];
    }

    private static string? ReasonFor(SelectedItem selected, int budget, PlanPromise promise)
    {
        if (budget == selected.PromisedWorkingDays)
        {
            return null;
        }

        return budget == selected.Part.BudgetWorkingDays
            ? $"部门已同意在本主题中 {budget} 个工作日办结（平时承诺 {selected.PromisedWorkingDays} 个工作日）。"
            : $"为使全程不超过 {promise.Promised} 个工作日，本步安排 {budget} 个工作日（部门平时承诺 {selected.PromisedWorkingDays} 个工作日），需部门确认。";
    }
}
