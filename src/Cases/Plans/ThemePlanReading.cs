using Suban.Catalogue.Compiling;

namespace Suban.Cases.Plans;

/// <summary>What a case reads from its pinned plan.</summary>
internal static class ThemePlanReading
{
    public static IReadOnlyDictionary<string, string> AnswerMap(this ThemePlan plan) =>
        plan.Answers.ToDictionary(answer => answer.Situation, answer => answer.Option, StringComparer.Ordinal);

    public static string MaterialName(this ThemePlan plan, string materialId) => plan.FindMaterial(materialId)?.Name ?? materialId;

    /// <summary>The grounds on which a material is asked for, on one line.</summary>
    public static string BasisLine(this PlannedMaterial material) =>
        string.Join('；', material.Grounds.Select(ground => ground.Basis.Line).Distinct(StringComparer.Ordinal));

    public static string BasisLine(this PlannedComponent component) =>
        string.Join('；', component.Basis.Select(basis => basis.Line).Distinct(StringComparer.Ordinal));

    /// <summary>The answers one item receives: its own projection of the merged form.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Projection(
        this ThemePlan plan, string componentKey, IReadOnlyDictionary<string, FormValue> form) =>
        from field in plan.Fields
        where field.Items.Contains(componentKey) && form.ContainsKey(field.Id)
        select KeyValuePair.Create(field.Id, form[field.Id].Value);
}
