namespace Suban.Catalogue.Compiling;

/// <summary>
/// Compiles an answer set of a theme into a plan. Pure and deterministic: the same inputs give the same plan, whatever the order of
/// the parts in the source.
/// </summary>
public static class PlanCompiler
{
    public static ThemePlan Compile(ThemeVersion theme, IReadOnlyDictionary<string, string> answers, KnownFacts facts)
    {
        var plan = TryCompile(theme, answers, facts, out var cycle);
        return cycle.Count == 0
            ? plan
            : throw new InvalidOperationException($"Theme {theme.Number}: prerequisites form a cycle: {string.Join(", ", cycle)}.");
    }

    /// <summary>Compiles a theme nobody has checked yet.</summary>
    /// <param name="cycle">The keys of components that wait for each other; then the plan has no steps.</param>
    public static ThemePlan TryCompile(
        ThemeVersion theme, IReadOnlyDictionary<string, string> answers, KnownFacts facts, out IReadOnlyList<string> cycle)
    {
        cycle = [];
        var reading = AnswerReading.Of(theme.Theme, answers);
        var plan = new ThemePlan
        {
            ThemeNumber = theme.Number,
            ThemeName = theme.Name,
            Version = theme.Version,
            Status = PlanStatus.Planned,
            Answers = reading.Answers,
        };
        if (reading.Refusal is { } refusal)
        {
            return plan with { Status = PlanStatus.Refused, Refusal = refusal };
        }

        if (reading.Open is { } open)
        {
            return plan with { Status = PlanStatus.Question, OpenQuestion = open };
        }

        var selected = Select(theme, reading, facts);
        var papers = new MaterialSet(selected, facts);
        var graph = GraphOf(selected, papers);
        cycle = graph.Cycle;
        return cycle.Count > 0 ? plan : Fill(plan, theme, reading, facts, selected, papers, graph);
    }

    /// <summary>The questions that apply to an answer set and are not answered in it: the next one, and those after it that always apply.</summary>
    public static IReadOnlyList<Situation> OpenQuestions(ServiceTheme theme, IReadOnlyDictionary<string, string> answers) =>
        AnswerReading.Of(theme, answers).Open is not { } next
            ? []
            : [.. theme.Situations.Where(s => s == next || (s.When.IsAlways && !answers.ContainsKey(s.Id)))];

    /// <summary>Splits the filled merged form back: each item gets the values of its own fields and no others.</summary>
    public static IReadOnlyList<ItemForm> SplitByItem(ThemePlan plan, IReadOnlyDictionary<string, string> filledForm) =>
    [
        .. plan.Components.Select(c => new ItemForm(
            c.Key,
            plan.Fields
                .Where(f => filledForm.ContainsKey(f.Id))
                .SelectMany(f => f.ElementsOf(c.Key), (field, element) => (field, element))
                .ToDictionary(p => p.element, p => filledForm[p.field.Id]))),
    ];

    private static List<SelectedItem> Select(ThemeVersion theme, AnswerReading reading, KnownFacts facts) =>
    [
        .. theme.Theme.Parts
            .Where(p => reading.Holds(p.When))
            .Select(p => SelectedItem.Of(p, theme, reading, facts))
            .OrderBy(s => s.Key, StringComparer.Ordinal),
    ];

    private static ThemePlan Fill(
        ThemePlan plan,
        ThemeVersion theme,
        AnswerReading reading,
        KnownFacts facts,
        List<SelectedItem> selected,
        MaterialSet papers,
        PrerequisiteGraph graph)
    {
        var items = graph.Order.Select(key => selected.Find(s => s.Key == key)!).ToList();
        var rank = graph.Order.Select((key, index) => (key, index)).ToDictionary(p => p.key, p => p.index);
        var promise = PlanPromise.Of(theme.Theme, items, graph);
        var (sections, asked) = MergedForm.Of(theme.Theme, items, theme.Library, reading);
        var materials = papers.Materials(rank);
        return plan with
        {
            Components = [.. items.Select(i => PlannedSteps.Of(i, theme.Library, graph, promise))],
            Stages = PlannedSteps.Stages(graph, promise),
            Sections = sections,
            Materials = materials,
            Omitted = papers.Omitted(rank),
            Signers = SignersOf(items, reading, sections),
            CertificatesOut = [.. items.SelectMany(i => i.Item.Issues, (i, kind) =>
                new CertificateOut(kind, theme.Library.Certificate(kind).Name, i.Key))],
            LongestSingleWorkingDays = promise.LongestSingle,
            CriticalPathWorkingDays = promise.CriticalPath,
            PromisedWorkingDays = promise.Promised,
            PromiseReason = promise.Reason,
            Visits = items.Select(i => i.Item.Visits).DefaultIfEmpty(0).Max(),
            Fees = [.. items.Where(i => i.Item.Fee is not null)
                .Select(i => new PlannedFee(i.Key, i.Item.Fee!.Standard, i.Item.Fee.Basis))],
            Eligibility = theme.Theme.Eligibility,
            Merge = new MergeCount(asked, sections.Sum(s => s.Fields.Count), papers.DemandCount, materials.Count),
            Warnings = PlanWarnings.Of(plan, items, theme.Library, promise, facts),
        };
    }

    private static List<PlannedSigner> SignersOf(List<SelectedItem> items, AnswerReading reading, IReadOnlyList<PlannedSection> sections)
    {
        return
        [
            .. items
                .SelectMany(i => i.Item.Signers.Where(s => reading.Holds(s.When)), (item, signer) => (item.Key, Signer: signer))
                .GroupBy(s => s.Signer.Key)
                .Select(g => new PlannedSigner(
                    g.Key, g.First().Signer.Who, FieldOf(g.First().Signer.Name), FieldOf(g.First().Signer.Number),
                    [.. g.Select(s => s.Key).Distinct()], g.All(s => s.Signer.NeedsLocalConfirmation)))
                .OrderBy(s => s.Key, StringComparer.Ordinal),
        ];

        string FieldOf(string element) => sections.SelectMany(s => s.Fields).FirstOrDefault(f => f.StandsFor(element))?.Id ?? element;
    }

    private static PrerequisiteGraph GraphOf(IReadOnlyList<SelectedItem> selected, MaterialSet papers)
    {
        var keys = selected.Select(s => s.Key).ToHashSet();
        var declared = selected.SelectMany(s => s.Part.After, (s, before) => (Before: before, After: s.Key));
        return PrerequisiteGraph.Of(keys, declared.Where(e => keys.Contains(e.Before)).Concat(papers.Edges));
    }
}
