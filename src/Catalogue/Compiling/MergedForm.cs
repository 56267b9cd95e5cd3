namespace Suban.Catalogue.Compiling;

/// <summary>The merged form of a plan: every fact once, with the items that receive it.</summary>
internal static class MergedForm
{
    public static (IReadOnlyList<PlannedSection> Sections, int AskedCount) Of(
        ServiceTheme theme, IReadOnlyList<SelectedItem> items, CatalogueLibrary library, AnswerReading answers)
    {
        var asked = items
            .SelectMany(i => i.Item.Asks.Where(a => answers.Holds(a.When)), (item, ask) => (item.Key, Ask: ask))
            .ToList();
        var merges = Merges(theme.Form, asked.Select(a => a.Ask.Element));
        var fields = asked
            .GroupBy(a => merges.GetValueOrDefault(a.Ask.Element, a.Ask.Element))
            .OrderBy(g => library.OrderOf(g.Key))
            .Select(g => FieldOf(library.Element(g.Key), [.. g], library));
        var sections = fields
            .GroupBy(f => library.Element(f.Id).Section)
            .Select(g => SectionOf(library.Sections[g.Key], [.. g]));
        return ([.. sections], asked.Select(a => (a.Key, a.Ask.Element)).Distinct().Count());
    }

    /// <summary>For each element that another one of this plan's form stands for: that one. A chain of merges ends where it is asked.</summary>
    private static Dictionary<string, string> Merges(IReadOnlyList<FieldSettlement> form, IEnumerable<string> asked)
    {
        var merges = new Dictionary<string, string>();
        if (form.Count == 0)
        {
            return merges;
        }

        var known = asked.ToHashSet();
        var next = form.Where(s => s.Merged).DistinctBy(s => s.Field).ToDictionary(s => s.Field, s => s.With);
        foreach (var element in next.Keys)
        {
            var target = element;
            for (var steps = 0; steps < next.Count && next.TryGetValue(target, out var further); steps++)
            {
                target = further;
                if (known.Contains(target))
                {
                    merges[element] = target;
                }
            }
        }

        return merges;
    }

    private static PlannedSection SectionOf(FormSection section, IReadOnlyList<PlannedField> fields) =>
        new() { Id = section.Id, Title = section.Title, Block = section.Block, Fields = fields };

    /// <summary>Where a field stands for others, what fits it fits them: the narrower limits hold.</summary>
    private static PlannedField FieldOf(DataElement element, List<(string Key, ElementRequirement Ask)> asked, CatalogueLibrary library)
    {
        var elements = asked.Select(a => a.Ask.Element).Distinct().Select(library.Element).ToList();
        IReadOnlyList<string> requiredBy =
            [.. asked.Where(a => !a.Ask.Optional && !library.Element(a.Ask.Element).Optional).Select(a => a.Key).Distinct()];
        return new PlannedField
        {
            Id = element.Id,
            Label = element.Label,
            Type = element.Type,
            Reuse = element.Reuse,
            Required = requiredBy.Count > 0,
            Items = [.. asked.Select(a => a.Key).Distinct()],
            RequiredBy = requiredBy,
            Asked = elements.Count == 1 ? null : [.. asked.Select(a => new FieldAsk(a.Key, a.Ask.Element)).Distinct()],
            Prefill = [.. elements.SelectMany(e => e.Prefill).Distinct()],
            Unit = element.Unit,
            Min = elements.Max(e => e.Min),
            Max = elements.Min(e => e.Max),
            Options = element.Options,
            Hint = element.Hint,
            Width = element.Width,
        };
    }
}
