using System.Text.RegularExpressions;
using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Checking;

/// <summary>The list of themes as a whole, as it came from its source: gaps, odd names, things listed twice. For a person to settle, never corrected silently.</summary>
internal static partial class ListChecks
{
    // Many shops need just the same items; only where few themes share a set it is worth a look.
    private const int FewAlike = 4;

    public static void Run(CatalogueDocument document, ProblemList problems)
    {
        CheckNumbers(document.Themes, problems);
        foreach (var theme in document.Themes)
        {
            CheckName(theme, problems);
        }

        CheckAlike([.. document.Themes.DistinctBy(t => t.Number)], problems);
    }

    private static void CheckNumbers(IReadOnlyList<ServiceTheme> themes, ProblemList problems)
    {
        var listed = themes.Select(t => t.Number).Where(n => n < ServiceTheme.FirstLocalNumber).Order().ToList();
        foreach (var (before, after) in listed.Zip(listed.Skip(1)).Where(pair => pair.Second > pair.First + 1))
        {
            problems.WarnAt($"theme/{after}", CheckRule.ThemeNumbers, $"编号从 {before} 跳到 {after}。");
        }
    }

    private static void CheckName(ServiceTheme theme, ProblemList problems)
    {
        var place = $"theme/{theme.Number}";
        if (!theme.Name.StartsWith("我要", StringComparison.Ordinal))
        {
            problems.WarnAt(place, CheckRule.ThemeName, $"“{theme.Name}”不像其他主题那样以“我要”开头。");
        }
        else if (!Verb().IsMatch(theme.Name))
        {
            problems.WarnAt(place, CheckRule.ThemeName, $"“{theme.Name}”的“我要”后面少了动词（开、办、建……）。");
        }

        if (theme.Name.AsSpan().ContainsAny('(', ')'))
        {
            problems.WarnAt(place, CheckRule.Brackets, $"“{theme.Name}”用了半角括号。");
        }
    }

    private static void CheckAlike(IReadOnlyList<ServiceTheme> themes, ProblemList problems)
    {
        var items = themes.ToDictionary(t => t.Number, t => t.Parts.Select(p => p.Item).ToHashSet());
        var sameItems = themes.GroupBy(t => KeyOf(items[t.Number])).ToDictionary(g => g.Key, g => g.Count());
        var users = items.SelectMany(t => t.Value).GroupBy(key => key).ToDictionary(g => g.Key, g => g.Count());
        foreach (var (one, other) in Pairs(themes, items))
        {
            if (WhyAlike(one, other) is { } why)
            {
                problems.WarnAt($"theme/{other.Number}", CheckRule.Alike, $"与主题 {one.Number}“{one.Name}”{why}，请核对是不是同一件事。");
            }
        }

        string? WhyAlike(ServiceTheme one, ServiceTheme other)
        {
            var (mine, its) = (items[one.Number], items[other.Number]);
            if (mine.SetEquals(its) && sameItems[KeyOf(mine)] <= FewAlike)
            {
                return "办的事项完全相同";
            }

            if (one.Lead == other.Lead && DifferInOne(one.Name, other.Name))
            {
                return "名称只差一个字";
            }

            return one.Category == other.Category && mine.Any(key => users[key] == 2 && its.Contains(key)) ? "要办的主要事项相同" : null;
        }
    }

    /// <summary>
    /// The pairs that may be alike, the earlier theme first. A thousand themes are half a million pairs, and hardly one of them has the
    /// same few items, an item nobody else has, or a name that differs in one character.
    /// </summary>
    private static IEnumerable<(ServiceTheme One, ServiceTheme Other)> Pairs(IReadOnlyList<ServiceTheme> themes, Dictionary<int, HashSet<string>> items)
    {
        var places = Enumerable.Range(0, themes.Count).ToList();
        var sameItems = places.GroupBy(at => KeyOf(items[themes[at].Number])).Where(g => g.Count() <= FewAlike);
        var sharedItem = places.SelectMany(at => items[themes[at].Number], (at, key) => (at, key)).GroupBy(u => u.key, u => u.at).Where(g => g.Count() == 2);
        var nearName = places
            .SelectMany(at => Enumerable.Range(0, themes[at].Name.Length), (at, gap) => (at, gap))
            .GroupBy(n => (n.gap, themes[n.at].Name.Remove(n.gap, 1)), n => n.at);
        return ((IEnumerable<IEnumerable<int>>)[.. sameItems, .. sharedItem, .. nearName])
            .SelectMany(group => group.SelectMany(_ => group, (one, other) => (one, other)))
            .Where(pair => pair.one < pair.other)
            .Distinct()
            .OrderBy(pair => pair.other)
            .ThenBy(pair => pair.one)
            .Select(pair => (themes[pair.one], themes[pair.other]));
    }

    private static string KeyOf(HashSet<string> items) => string.Join('|', items.Order(StringComparer.Ordinal));

    /// <summary>转入 and 转出 are two things, and everybody sees it.</summary>
    private static bool DifferInOne(string one, string other)
    {
        if (one.Length != other.Length)
        {
            return false;
        }

        var places = Enumerable.Range(0, one.Length).Where(i => one[i] != other[i]).Take(2).ToList();
        return places is [var at] && (one[at], other[at]) is not (('入', '出') or ('出', '入'));
    }

    [GeneratedRegex("^我要(?:开|办|建|申请|经营|从事|生产)")]
    private static partial Regex Verb();
}
