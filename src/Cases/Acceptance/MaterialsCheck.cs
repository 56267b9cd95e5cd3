using Suban.Cases.Plans;
using Suban.Catalogue.Compiling;
using Suban.Kernel;

namespace Suban.Cases.Acceptance;

/// <summary>Whether the window has looked at everything, and what it found.</summary>
internal static class MaterialsCheck
{
    public static Refusal? AllJudged(ThemePlan plan, List<CaseMaterial> materials)
    {
        var open = materials.Where(m => m.Verdict is MaterialVerdict.Unjudged).Select(m => plan.MaterialName(m.MaterialId)).ToList();
        return open.Count == 0 ? null : CaseRefusals.UnjudgedMaterials(open);
    }

    public static List<CaseMaterial> Deficient(List<CaseMaterial> materials) =>
        [.. materials.Where(m => m.Verdict is MaterialVerdict.Deficient)];
}
