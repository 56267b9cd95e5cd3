using Suban.Catalogue;
using Suban.Catalogue.Compiling;

namespace Suban.Portal.Published;

/// <summary>
/// A theme before the reader's own answers: what everybody needs and what only some do. Found by compiling the widest plan and
/// changing one answer at a time; whatever every one of those plans contains is needed always.
/// </summary>
public sealed record ThemeOverview
{
    /// <summary>The widest plan: nothing that any answer asks for is missing.</summary>
    public required ThemePlan Widest { get; init; }

    /// <summary>Keys of the components every reader needs.</summary>
    public required IReadOnlySet<string> AlwaysComponents { get; init; }

    /// <summary>Ids of the materials every reader needs.</summary>
    public required IReadOnlySet<string> AlwaysMaterials { get; init; }

    public required int FewestDays { get; init; }

    public int MostDays => Widest.PromisedWorkingDays;

    public MaterialList Materials => field ??= MaterialList.Of(this);

    public static ThemeOverview Of(ThemeVersion theme) => Of(theme, new Dictionary<string, string>());

    /// <param name="answers">Answers already given; they stay as they are.</param>
    public static ThemeOverview Of(ThemeVersion theme, IReadOnlyDictionary<string, string> answers)
    {
        var widest = WidestAnswers(theme.Theme, answers);
        var plan = PlanCompiler.Compile(theme, widest, KnownFacts.None);
        var variants = theme.Theme.Situations
            .Where(s => !answers.ContainsKey(s.Id))
            .SelectMany(s => s.Options.Where(o => !o.EndsHere && !o.Unsure), (s, o) => new Dictionary<string, string>(widest) { [s.Id] = o.Id })
            .Select(a => PlanCompiler.Compile(theme, a, KnownFacts.None))
            .Where(p => p.Status is PlanStatus.Planned)
            .Append(plan)
            .ToArray();
        return new ThemeOverview
        {
            Widest = plan,
            AlwaysComponents = plan.Components.Select(c => c.Key)
                .Where(k => variants.All(v => v.FindComponent(k) is { Optional: false })).ToHashSet(),
            AlwaysMaterials = plan.Materials.Select(m => m.Id)
                .Where(id => variants.All(v => v.FindMaterial(id) is { Required: true })).ToHashSet(),
            FewestDays = variants.Min(v => v.PromisedWorkingDays),
        };
    }

    private static Dictionary<string, string> WidestAnswers(ServiceTheme theme, IReadOnlyDictionary<string, string> answers)
    {
        var widest = new Dictionary<string, string>(answers);
        foreach (var situation in theme.Situations)
        {
            var option = situation.Options.FirstOrDefault(o => o is { Unsure: true, EndsHere: false })
                ?? situation.Options.FirstOrDefault(o => !o.EndsHere);
            if (option is not null)
            {
                widest.TryAdd(situation.Id, option.Id);
            }
        }

        return widest;
    }
}
