using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Checking;

/// <summary>The merged form of a theme: what was decided about fields that are asked twice, and what nobody has decided yet.</summary>
internal static class FormChecks
{
    public static void Run(CatalogueDocument document, ProblemList problems)
    {
        var items = document.Items.DistinctBy(i => i.Key).ToDictionary(i => i.Key);
        var elements = document.Elements.DistinctBy(e => e.Id).ToDictionary(e => e.Id);
        foreach (var theme in document.Themes)
        {
            CheckSettlements(theme, items, elements, problems);
        }

        // Many themes ask the same two: one warning where they are defined, not one for each theme.
        foreach (var pair in document.Themes
            .SelectMany(t => FieldLikeness.Of(t, items.GetValueOrDefault, elements.GetValueOrDefault).Where(p => p.IsConflict && p.Settled(t) is null))
            .DistinctBy(p => (p.First.Id, p.Second.Id)))
        {
            problems.WarnAt($"element/{pair.First.Id}", CheckRule.SimilarFields,
                $"“{pair.First.Label}”和“{pair.Second.Label}”像是同一项，写法却不同（{string.Join("；", pair.Discords)}），有主题两样都问。");
        }
    }

    private static void CheckSettlements(
        ServiceTheme theme, Dictionary<string, HandlingItem> items, Dictionary<string, DataElement> elements, ProblemList problems)
    {
        var place = $"theme/{theme.Number}";
        var asked = theme.Parts.Select(p => items.GetValueOrDefault(p.Item)).OfType<HandlingItem>().SelectMany(i => i.Asks).Select(a => a.Element).ToHashSet();
        foreach (var settlement in theme.Form)
        {
            foreach (var unasked in new[] { settlement.Field, settlement.With }.Where(e => !asked.Contains(e)))
            {
                problems.ErrorAt($"{place}/form:{settlement.Field}", $"form 提到的数据元 {unasked} 没有事项要，请删去这一条。", "删去这一条，或者让一个事项要它。");
            }

            if (settlement.Merged && elements.TryGetValue(settlement.Field, out var field) && elements.TryGetValue(settlement.With, out var with) &&
                (field.Type != with.Type || !field.Options.Select(o => o.Id).SequenceEqual(with.Options.Select(o => o.Id))))
            {
                problems.ErrorAt($"{place}/form:{settlement.Field}", $"“{field.Label}”和“{with.Label}”的类型或选项不同，不能合并成一个。", "改成 apart-from 分开，或者先把两栏的类型和选项改成一样。");
            }
        }

        foreach (var twice in theme.Form.GroupBy(s => string.Join('|', new[] { s.Field, s.With }.Order(StringComparer.Ordinal))).Where(g => g.Count() > 1))
        {
            problems.ErrorAt($"{place}/form:{twice.Last().Field}", $"form 对 {twice.First().Field} 和 {twice.First().With} 写了 {twice.Count()} 次。", Remedy.Once);
        }

        var merged = theme.Form.Where(s => s.Merged).DistinctBy(s => s.Field).ToDictionary(s => s.Field, s => s.With);
        if (theme.Form.Count(s => s.Merged) != merged.Count || merged.Keys.Any(start => Returns(start, merged)))
        {
            problems.ErrorAt(place, $"主题 {theme.Number} 的 form 里，一个数据元只能合并到一个，也不能兜圈子。", "每个数据元只写一条 same-as，都合并到同一个。");
        }
    }

    private static bool Returns(string start, Dictionary<string, string> merged)
    {
        var at = start;
        for (var steps = 0; steps <= merged.Count && merged.TryGetValue(at, out var next); steps++)
        {
            at = next;
            if (at == start)
            {
                return true;
            }
        }

        return false;
    }
}
