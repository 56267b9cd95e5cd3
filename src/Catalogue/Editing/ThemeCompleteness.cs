using Suban.Catalogue.Checking;

namespace Suban.Catalogue.Editing;

/// <summary>How much of what a good guide has is there (完整度).</summary>
/// <param name="Points">Every element, with whether it is there.</param>
public sealed record ThemeCompleteness(IReadOnlyList<CompletenessPoint> Points)
{
    public int Percent => Points.Count == 0 ? 0 : Points.Count(p => p.Done) * 100 / Points.Count;

    public IEnumerable<CompletenessPoint> Missing => Points.Where(p => !p.Done);

    public static ThemeCompleteness Of(ServiceTheme theme, Func<string, HandlingItem?> items, Func<string, MaterialKind?> materials, Func<string, DataElement?> elements)
    {
        var parts = theme.Parts.Select(p => items(p.Item)).OfType<HandlingItem>().ToList();
        var papers = parts.SelectMany(i => i.Materials.Concat(i.Commitment?.Adds ?? [])).Select(r => materials(r.Material)).OfType<MaterialKind>().Distinct().ToList();
        var bases = parts.SelectMany(i => i.Basis.Concat(i.Materials.Select(m => m.Basis))).ToList();
        return new ThemeCompleteness(
        [
            new("简介", "header", theme.Summary.Length > 0),
            new("群众的叫法至少 3 个", "header", theme.AlsoCalled.Count >= 3),
            new("办理条件或适用范围", "header", theme.Conditions.Count + theme.Eligibility.Count > 0),
            new("承诺时限", "process", theme.PromisedWorkingDays is not null),
            new("办完能得到什么", "header", theme.Benefits.Count > 0),
            new("组成事项", "items", parts.Count > 0 && parts.Count == theme.Parts.Count),
            new("要看回答的要求都有问题", "questions", Needed(parts).All(id => theme.Situations.Any(s => s.Id == id))),
            new("每个问题都说了为什么问", "questions", theme.Situations.All(s => s.Why is not null)),
            new("相近的栏目都选定了", "form", FieldLikeness.Of(theme, items, elements).All(pair => !pair.IsConflict || pair.Settled(theme) is not null)),
            new("材料都有规格和受理要点", "materials", papers.TrueForAll(m => m.PaperOf is not null || m is { Form: not null, CheckPoints.Count: > 0 })),
            new("事项和材料的依据都经确认", "materials", bases.Count > 0 && bases.TrueForAll(b => !b.NeedsLocalConfirmation)),
            new("事项都有受理条件、流程和结果", "items", parts.TrueForAll(i => i is { Conditions.Count: > 0, Process.Count: > 0, Result: not null })),
        ]);
    }

    private static IEnumerable<string> Needed(List<HandlingItem> items) => items.SelectMany(QuestionsOf).Distinct();

    /// <summary>The questions an item's demands depend on.</summary>
    public static IEnumerable<string> QuestionsOf(HandlingItem item) => item.Consumes.Select(c => c.When)
        .Concat(item.Asks.Select(a => a.When))
        .Concat(item.Materials.Concat(item.Commitment?.Adds ?? []).Select(m => m.When))
        .SelectMany(c => c.Terms)
        .Select(t => t.Situation)
        .Distinct();
}

/// <param name="Page">The editor's page where it is filled in.</param>
public sealed record CompletenessPoint(string Name, string Page, bool Done);
