using Suban.Catalogue.Compiling;

namespace Suban.Cases.Plans;

/// <summary>What a newer guide changes for somebody who has already begun, in words.</summary>
internal static class PlanDifference
{
    public static IReadOnlyList<string> Of(ThemePlan before, ThemePlan after)
    {
        var changes = new List<string>();
        Compare(changes, "要办的事项", before.Components.Select(c => c.Name), after.Components.Select(c => c.Name));
        Compare(changes, "要填的内容", before.Fields.Select(f => f.Label), after.Fields.Select(f => f.Label));
        Compare(changes, "要交的材料", before.Materials.Select(m => m.Name), after.Materials.Select(m => m.Name));
        if (before.PromisedWorkingDays != after.PromisedWorkingDays)
        {
            changes.Add($"承诺时限由 {before.PromisedWorkingDays} 个工作日改为 {after.PromisedWorkingDays} 个工作日");
        }

        return changes;
    }

    private static void Compare(List<string> changes, string what, IEnumerable<string> before, IEnumerable<string> after)
    {
        var (old, now) = (before.ToHashSet(StringComparer.Ordinal), after.ToHashSet(StringComparer.Ordinal));
        var (added, gone) = (now.Except(old).ToList(), old.Except(now).ToList());
        if (added.Count > 0)
        {
            changes.Add($"{what}增加：{string.Join('、', added)}");
        }

        if (gone.Count > 0)
        {
            changes.Add($"{what}减少：{string.Join('、', gone)}");
        }
    }
}
