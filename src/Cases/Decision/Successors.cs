using Suban.Catalogue.Compiling;

namespace Suban.Cases.Decision;

/// <summary>Which steps stand and fall with another: directly, or by way of others.</summary>
internal static class Successors
{
    /// <summary>In the order of the plan, those in the given state that have the step before them.</summary>
    public static IReadOnlyList<CaseStep> Behind(this ThemePlan plan, Case @case, CaseStep first, StepStatus status) =>
        plan.Behind(@case, first, step => step.Status == status);

    public static IReadOnlyList<CaseStep> Behind(this ThemePlan plan, Case @case, CaseStep first, Func<CaseStep, bool> counts)
    {
        var (lost, found) = (new HashSet<string>(StringComparer.Ordinal) { first.PartKey }, new List<CaseStep>());
        foreach (var component in plan.Components.OrderBy(c => c.Stage))
        {
            var step = @case.Steps.Single(s => s.PartKey == component.Key);
            if (counts(step) && component.After.Any(lost.Contains))
            {
                lost.Add(component.Key);
                found.Add(step);
            }
        }

        return found;
    }
}
