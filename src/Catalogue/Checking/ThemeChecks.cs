using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Checking;

/// <summary>Service themes: references, and that every question, option and part can be reached and matters.</summary>
internal static class ThemeChecks
{
    public static void Run(CatalogueDocument document, ProblemList problems)
    {
        var items = document.Items.DistinctBy(i => i.Key).ToDictionary(i => i.Key);
        var elements = document.Elements.Select(e => e.Id).ToHashSet();
        var numbers = document.Themes.Select(t => t.Number).ToHashSet();
        foreach (var theme in document.Themes)
        {
            CheckParts(theme, items, problems);
            SituationChecks.Run(theme, items, numbers, problems);
            CheckConditions(theme, items, problems);
            CheckHeader(theme, elements, items, problems);
        }

        foreach (var group in document.Words.Near)
        {
            foreach (var unknown in group.Where(n => !numbers.Contains(n) && document.Retired.All(r => r.Number != n)))
            {
                problems.ErrorAt($"words/near:{string.Join(' ', group)}", $"相近主题 {unknown} 不存在。", Remedy.Existing);
            }
        }
    }

    private static void CheckParts(ServiceTheme theme, Dictionary<string, HandlingItem> items, ProblemList problems)
    {
        var place = $"theme/{theme.Number}";
        var keys = theme.Parts.Select(p => p.Item).ToHashSet();
        if (theme.Parts.Count == 0)
        {
            problems.ErrorAt(place, $"主题 {theme.Number} 没有组成事项。", "在 parts 里写至少一个事项。");
        }

        foreach (var twice in theme.Parts.GroupBy(p => p.Item).Where(g => g.Count() > 1))
        {
            problems.ErrorAt($"{place}/part:{twice.Key}", $"事项 {twice.Key} 在主题中写了 {twice.Count()} 次。", Remedy.Once);
        }

        foreach (var part in theme.Parts)
        {
            var at = $"{place}/part:{part.Item}";
            if (!items.ContainsKey(part.Item))
            {
                problems.ErrorAt(at, $"事项 {part.Item} 不存在。", Remedy.Existing);
            }

            foreach (var before in part.After.Where(a => !keys.Contains(a) || a == part.Item))
            {
                problems.ErrorAt(at, $"事项 {part.Item} 的前置 {before} 不在本主题中。", Remedy.InTheme);
            }
        }
    }

    private static void CheckConditions(ServiceTheme theme, Dictionary<string, HandlingItem> items, ProblemList problems)
    {
        for (var index = 0; index < theme.Situations.Count; index++)
        {
            var earlier = theme.Situations.Take(index).ToList();
            CheckCondition(
                theme.Situations[index].When, earlier, $"theme/{theme.Number}/{theme.Situations[index].Id}",
                $"问题 {theme.Situations[index].Id}", problems);
        }

        foreach (var part in theme.Parts)
        {
            CheckCondition(part.When, theme.Situations, $"theme/{theme.Number}/part:{part.Item}", $"事项 {part.Item}", problems);
        }

        CheckEffect(theme, items, problems);
    }

    private static void CheckCondition(
        Condition condition, IReadOnlyList<Situation> situations, string place, string what, ProblemList problems)
    {
        foreach (var term in condition.Terms)
        {
            if (situations.FirstOrDefault(s => s.Id == term.Situation) is not { } situation)
            {
                problems.ErrorAt(place, $"{what} 的 when 提到的问题 {term.Situation} 不存在，或排在它后面。", Remedy.Condition);
                continue;
            }

            foreach (var option in term.Options.Where(o => situation.Find(o) is null))
            {
                problems.ErrorAt(place, $"{what} 的 when 提到的选项 {term.Situation}: {option} 不存在。", Remedy.Condition);
            }

            foreach (var option in term.Options.Where(o => situation.Find(o)?.EndsHere is true))
            {
                problems.ErrorAt(place, $"{what} 的 when 提到的选项 {term.Situation}: {option} 不会往下办。", Remedy.Condition);
            }
        }
    }

    /// <summary>A question that changes nothing is a question nobody should have to answer.</summary>
    private static void CheckEffect(ServiceTheme theme, Dictionary<string, HandlingItem> items, ProblemList problems)
    {
        var used = theme.Situations.Select(s => s.When)
            .Concat(theme.Parts.Select(p => p.When))
            .Concat(theme.Parts.SelectMany(p => items.TryGetValue(p.Item, out var item) ? ConditionsOf(item) : []))
            .SelectMany(c => c.Terms)
            .Select(t => t.Situation)
            .ToHashSet();
        foreach (var situation in theme.Situations)
        {
            if (!used.Contains(situation.Id) && situation.Options.All(o => !o.EndsHere && o.Modes.Count == 0))
            {
                problems.ErrorAt($"theme/{theme.Number}/{situation.Id}", $"问题 {situation.Id} 的回答不影响任何事项、材料或办理方式。", Remedy.Question);
            }
        }
    }

    private static IEnumerable<Condition> ConditionsOf(HandlingItem item) =>
        item.Consumes.Select(c => c.When)
            .Concat(item.Asks.Select(a => a.When))
            .Concat(item.Materials.Concat(item.Commitment?.Adds ?? []).Select(m => m.When));

    private static void CheckHeader(
        ServiceTheme theme, HashSet<string> elements, Dictionary<string, HandlingItem> items, ProblemList problems)
    {
        var place = $"theme/{theme.Number}";
        foreach (var rule in theme.Eligibility.Where(r => r.Element is { } element && !elements.Contains(element)))
        {
            problems.ErrorAt(place, $"主题 {theme.Number} 的适用范围用到的数据元 {rule.Element} 不存在。", Remedy.Existing);
        }

        if (theme.Parts.All(p => !items.TryGetValue(p.Item, out var item) || item.Authority != theme.Lead))
        {
            problems.WarnAt(place, CheckRule.LeadWithoutItem, $"主题 {theme.Number} 的牵头部门不办理其中任何事项。");
        }

        if (theme.Name.Contains("以下", StringComparison.Ordinal) && theme.Eligibility.Count == 0 &&
            theme.Situations.All(s => s.Options.All(o => o.Refuse is null)))
        {
            problems.WarnAt(place, CheckRule.LimitInName, $"主题 {theme.Number} 名称里有限制（以下），应有相应的适用范围或不予办理的选项。");
        }
    }
}
