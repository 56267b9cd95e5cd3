using Suban.Catalogue;
using Suban.Catalogue.Compiling;

namespace Suban.Workbench.Catalog;

/// <summary>Plans of a draft, which unlike a published theme may still have a cycle or questions that lead nowhere.</summary>
internal static class DraftPlans
{
    /// <summary>The plan with everything any answer asks for, as far as one answer set can.</summary>
    public static ThemePlan Widest(ThemeVersion version)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var situation in version.Theme.Situations)
        {
            var option = situation.Options.FirstOrDefault(o => o is { Unsure: true, EndsHere: false }) ?? situation.Options.FirstOrDefault(o => !o.EndsHere);
            if (option is not null)
            {
                answers[situation.Id] = option.Id;
            }
        }

        return Of(version, answers);
    }

    /// <summary>The plan of an answer set; one without steps where the parts wait for each other.</summary>
    public static ThemePlan Of(ThemeVersion version, IReadOnlyDictionary<string, string> answers) =>
        PlanCompiler.TryCompile(Known(version), answers, KnownFacts.None, out _);

    /// <summary>An item that is gone from the library cannot be planned; the check says so.</summary>
    public static ThemeVersion Known(ThemeVersion version) => version with
    {
        Theme = version.Theme with { Parts = [.. version.Theme.Parts.Where(p => version.Library.FindItem(p.Item) is not null)] },
    };
}
