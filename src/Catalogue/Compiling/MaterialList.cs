namespace Suban.Catalogue.Compiling;

/// <summary>The papers of a plan in the order people think: what I must find, what only some need, what I need not care about.</summary>
public sealed record MaterialList(
    IReadOnlyList<PlannedMaterial> ToPrepare, IReadOnlyList<PlannedMaterial> Sometimes, IReadOnlyList<PlannedMaterial> Spared, IReadOnlyList<OmittedMaterial> Omitted)
{
    /// <summary>The reader has answered: what is left under <see cref="Sometimes"/> is his own choice.</summary>
    public bool Answered { get; init; }

    /// <summary>What certificates, other authorities and the form itself bring, and what this very plan makes.</summary>
    public int NotToPrepare => Spared.Count + Omitted.Count;

    public int Total => ToPrepare.Count + Sometimes.Count + Spared.Count;

    public static MaterialList Of(ThemeOverview overview) => Of(overview.Widest, overview.AlwaysMaterials.Contains);

    /// <summary>For one reader's answers: what is not required may be left out.</summary>
    public static MaterialList Of(ThemePlan plan) => Of(plan, id => plan.FindMaterial(id) is { Required: true }) with { Answered = true };

    private static MaterialList Of(ThemePlan plan, Func<string, bool> always)
    {
        var own = plan.Materials.Where(m => !IsSpared(m)).ToLookup(m => always(m.Id));
        return new MaterialList([.. own[true]], [.. own[false]], [.. plan.Materials.Where(IsSpared)], plan.Omitted);
    }

    private static bool IsSpared(PlannedMaterial material) =>
        material.Source is MaterialSource.FromCertificate or MaterialSource.FromShared or MaterialSource.ProducedHere;
}
