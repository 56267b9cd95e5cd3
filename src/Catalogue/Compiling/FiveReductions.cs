using Suban.Catalogue.Adopting;

namespace Suban.Catalogue.Compiling;

/// <summary>
/// What a theme saves (五减): its items handled one by one beside its plan, for the reader who needs the most. Everything is counted from
/// the catalogue; nothing is typed.
/// </summary>
public sealed record FiveReductions
{
    /// <summary>Promised working days (减时限): one item after another, and the plan's promise.</summary>
    public required Reduction Days { get; init; }

    /// <summary>Steps of the published flows (减环节): handing in and acceptance count once, of steps at the same time the longest.</summary>
    public required Reduction Steps { get; init; }

    /// <summary>Sections that look at the items inside their departments (减审核), of those items whose departments say so.</summary>
    public required Reduction Reviews { get; init; }

    public required bool ReviewsNeedConfirmation { get; init; }

    /// <summary>Papers (减材料): what every item asks for by itself, and what the applicant still prepares without any certificate.</summary>
    public required Reduction Materials { get; init; }

    /// <summary>Items that cost a fee (减成本).</summary>
    public required Reduction FeeItems { get; init; }

    /// <summary>Ways to the hall (减跑动) for someone who does everything there; on the web there are none.</summary>
    public required Reduction Visits { get; init; }

    /// <summary>Sheets to copy and to bring, each paper as often as it is asked for.</summary>
    public required Reduction Copies { get; init; }

    public required Reduction Fields { get; init; }

    public required Reduction Departments { get; init; }

    /// <summary>Application forms: one for each item, and the merged one.</summary>
    public required Reduction Forms { get; init; }

    /// <summary>What is left to prepare for somebody who holds every certificate that can stand in.</summary>
    public required int WithCertificates { get; init; }

    /// <summary>Every paper nobody has to prepare any more, with the reason.</summary>
    public required IReadOnlyList<RemovedMaterial> Removed { get; init; }

    public static FiveReductions Of(ThemeVersion theme, ThemePlan plan)
    {
        var answers = plan.Answers.ToDictionary(a => a.Situation, a => a.Option);
        var alone = plan.Components.Select(c => Alone(theme, c.Key, answers)).ToList();
        var items = plan.Components.Select(c => theme.Library.Item(c.Key)).ToList();
        var demands = alone.SelectMany(p => p.Materials, (p, m) => new Asked(p.Components[0].Key, m)).ToList();
        var prepared = plan.Materials.Where(IsPrepared).ToList();
        var cancelled = theme.Library.Document.Baselines.FirstOrDefault(b => b.Number == theme.Number)?.Cancelled ?? [];
        return new FiveReductions
        {
            Days = new(plan.Components.Sum(c => c.PromisedWorkingDays), plan.PromisedWorkingDays),
            Steps = StepsOf(plan, theme.Library),
            Reviews = items.Select(i => i.Sections).OfType<InternalSections>().Select(s => new Reduction(s.Before, s.Now.Count)).Aggregate(new Reduction(0, 0), Reduction.Add),
            ReviewsNeedConfirmation = items.Any(i => i.Sections is { NeedsLocalConfirmation: true }),
            Materials = new(demands.Count + cancelled.Count, prepared.Count),
            FeeItems = new(items.Count(i => i.Fee is not null), plan.Fees.Count),
            Visits = new(items.Sum(i => Math.Max(1, i.Visits)), Math.Max(1, plan.Visits)),
            Copies = new(demands.Sum(d => d.Material.Copies), prepared.Sum(m => m.Copies)),
            Fields = new(alone.Sum(p => p.Fields.Count()), plan.Fields.Count()),
            Departments = new(items.Select(i => i.Authority).Distinct().Count(), 1),
            Forms = new(plan.Components.Count, 1),
            WithCertificates = prepared.Count(m => m.CertificateKinds.Count == 0),
            Removed =
            [
                .. RemovedOf(demands, plan),
                .. cancelled.Select(name => new RemovedMaterial(name, RemovalReason.NoBasis, [])),
            ],
        };
    }

    /// <summary>The item as somebody handles it who knows nothing of the theme.</summary>
    private static ThemePlan Alone(ThemeVersion theme, string item, Dictionary<string, string> answers) => PlanCompiler.Compile(
        theme with { Theme = theme.Theme with { Parts = [new ThemePart { Item = item }], PromisedWorkingDays = null, Form = [] } }, answers, KnownFacts.None);

    private static Reduction StepsOf(ThemePlan plan, CatalogueLibrary library)
    {
        // Every published flow begins with handing in and acceptance.
        const int Common = 2;
        var before = plan.Components.Sum(c => Math.Max(Common + 1, library.Item(c.Key).Process.Count));
        var after = Common + plan.Components.GroupBy(c => c.Stage).Sum(stage => stage.Max(c => Math.Max(1, library.Item(c.Key).Process.Count - Common)));
        return new(before, after);
    }

    private static IEnumerable<RemovedMaterial> RemovedOf(List<Asked> demands, ThemePlan plan) =>
        from asked in demands
        let why = WhyRemoved(asked, plan)
        where why is not null
        group asked by (Why: why.Value, asked.Material.Id) into same
        orderby same.Key.Why, same.Key.Id
        select new RemovedMaterial(same.First().Material.Name, same.Key.Why, [.. same.Select(a => plan.FindComponent(a.Item)!.Name)]);

    private static RemovalReason? WhyRemoved(Asked asked, ThemePlan plan) => plan.FindMaterial(asked.Material.Id) switch
    {
        // Where another alternative was taken, it was because this very plan makes it.
        null => RemovalReason.PassedOn,
        var kept when !kept.Items.Contains(asked.Item) => RemovalReason.PassedOn,
        { Source: MaterialSource.FromShared } => RemovalReason.Shared,
        { Source: MaterialSource.ProducedHere } => RemovalReason.Produced,
        { Source: MaterialSource.FromCertificate } => RemovalReason.Certificate,
        var kept => kept.Items[0] == asked.Item ? null : RemovalReason.Duplicate,
    };

    private static bool IsPrepared(PlannedMaterial material) => material.Source is MaterialSource.Upload or MaterialSource.AtWindow;

    private sealed record Asked(string Item, PlannedMaterial Material);
}

/// <summary>A number before and after.</summary>
public sealed record Reduction(int Before, int After)
{
    public int Saved => Before - After;

    public static Reduction operator +(Reduction one, Reduction other) => new(one.Before + other.Before, one.After + other.After);

    public static Reduction Add(Reduction left, Reduction right) => left + right;
}

/// <summary>A paper some item of the theme asks for by itself and nobody prepares (减去的材料).</summary>
/// <param name="Items">The names of the items that do without it; none for what the baseline had and no item asks for.</param>
public sealed record RemovedMaterial(string Name, RemovalReason Reason, IReadOnlyList<string> Items)
{
    /// <summary>How often it was asked for.</summary>
    public int Times => Math.Max(1, Items.Count);
}

/// <summary>Why a paper need not be prepared.</summary>
public enum RemovalReason
{
    /// <summary>Another item of the theme has it already (重复).</summary>
    Duplicate,

    /// <summary>This very plan issues it; the departments pass it on (内部流转).</summary>
    PassedOn,

    /// <summary>Another authority shares it (共享).</summary>
    Shared,

    /// <summary>Made from the form (网上生成).</summary>
    Produced,

    /// <summary>A certificate stands in for it (电子证照).</summary>
    Certificate,

    /// <summary>No law asks for it (无依据); only the region's baseline still has it.</summary>
    NoBasis,
}
