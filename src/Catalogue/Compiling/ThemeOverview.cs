namespace Suban.Catalogue.Compiling;

/// <summary>
/// A theme before the reader's own answers: what everybody needs and what only some do. Found by compiling the widest plan and
/// changing one answer at a time; whatever every one of those plans contains is needed always.
/// </summary>
public sealed record ThemeOverview
{
    public required ThemeVersion Theme { get; init; }

    /// <summary>The widest plan: for every question the answer that asks for the most, and where two ask for as much, takes longer.</summary>
    public required ThemePlan Widest { get; init; }

    /// <summary>Keys of the components every reader needs.</summary>
    public required IReadOnlySet<string> AlwaysComponents { get; init; }

    /// <summary>Ids of the materials every reader needs.</summary>
    public required IReadOnlySet<string> AlwaysMaterials { get; init; }

    public required int FewestDays { get; init; }

    public required int MostDays { get; init; }

    public MaterialList Materials => field ??= MaterialList.Of(this);

    /// <summary>What the widest plan saves.</summary>
    public FiveReductions Reductions => field ??= FiveReductions.Of(Theme, Widest);

    public static ThemeOverview Of(ThemeVersion theme) => Of(theme, new Dictionary<string, string>());

    /// <param name="answers">Answers already given; they stay as they are.</param>
    public static ThemeOverview Of(ThemeVersion theme, IReadOnlyDictionary<string, string> answers)
    {
        var widest = WidestAnswers(theme, answers);
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
            Theme = theme,
            AlwaysComponents = plan.Components.Select(c => c.Key)
                .Where(k => variants.All(v => v.FindComponent(k) is { Optional: false })).ToHashSet(),
            AlwaysMaterials = plan.Materials.Select(m => m.Id)
                .Where(id => variants.All(v => v.FindMaterial(id) is { Required: true })).ToHashSet(),
            FewestDays = variants.Min(v => v.PromisedWorkingDays),
            MostDays = variants.Max(v => v.PromisedWorkingDays),
        };
    }

    private static Dictionary<string, string> WidestAnswers(ThemeVersion theme, IReadOnlyDictionary<string, string> answers)
    {
        var widest = new Dictionary<string, string>(answers);
        var open = theme.Theme.Situations.Where(s => !answers.ContainsKey(s.Id) && s.Options.Any(o => !o.EndsHere)).ToArray();
        foreach (var situation in open)
        {
            widest.Add(situation.Id, Going(situation).First().Id);
        }

        foreach (var situation in open)
        {
            widest[situation.Id] = Going(situation).MaxBy(option => Width(theme, new(widest) { [situation.Id] = option.Id }))!.Id;
        }

        return widest;
    }

    /// <summary>The answers that lead on; 我不确定 first, which asks for what the others ask for together.</summary>
    private static IEnumerable<SituationOption> Going(Situation situation) =>
        situation.Options.Where(o => !o.EndsHere).OrderByDescending(o => o.Unsure);

    private static (int Components, int Materials, int Days) Width(ThemeVersion theme, Dictionary<string, string> answers)
    {
        var plan = PlanCompiler.Compile(theme, answers, KnownFacts.None);
        return plan.Status is PlanStatus.Planned ? (plan.Components.Count, plan.Materials.Count, plan.PromisedWorkingDays) : default;
    }
}
