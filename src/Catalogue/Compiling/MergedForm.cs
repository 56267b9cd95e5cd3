namespace Suban.Catalogue.Compiling;

/// <summary>The merged form of a plan: every fact once, with the items that receive it.</summary>
internal static class MergedForm
{
    public static (IReadOnlyList<PlannedSection> Sections, int AskedCount) Of(
        IReadOnlyList<SelectedItem> items, CatalogueLibrary library, AnswerReading answers)
    {
        var asked = items
            .SelectMany(i => i.Item.Asks.Where(a => answers.Holds(a.When)), (item, ask) => (item.Key, Ask: ask))
            .ToList();
        var fields = asked
            .GroupBy(a => a.Ask.Element)
            .OrderBy(g => library.OrderOf(g.Key))
            .Select(g => FieldOf(library.Element(g.Key), [.. g]));
        var sections = fields
            .GroupBy(f => library.Element(f.Id).Section)
            .Select(g => SectionOf(library.Sections[g.Key], [.. g]));
        return ([.. sections], asked.Select(a => (a.Key, a.Ask.Element)).Distinct().Count());
    }

    private static PlannedSection SectionOf(FormSection section, IReadOnlyList<PlannedField> fields) =>
        new() { Id = section.Id, Title = section.Title, Block = section.Block, Fields = fields };

    private static PlannedField FieldOf(DataElement element, List<(string Key, ElementRequirement Ask)> asked)
    {
        IReadOnlyList<string> requiredBy = element.Optional
            ? []
            : [.. asked.Where(a => !a.Ask.Optional).Select(a => a.Key).Distinct()];
        return new PlannedField
        {
            Id = element.Id,
            Label = element.Label,
            Type = element.Type,
            Reuse = element.Reuse,
            Required = requiredBy.Count > 0,
            Items = [.. asked.Select(a => a.Key).Distinct()],
            RequiredBy = requiredBy,
            Prefill = element.Prefill,
            Unit = element.Unit,
            Min = element.Min,
            Max = element.Max,
            Options = element.Options,
            Hint = element.Hint,
            Width = element.Width,
        };
    }
}
