using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Checking;

/// <summary>The questions of a theme and where their answers lead.</summary>
internal static class SituationChecks
{
    public static void Run(
        ServiceTheme theme, Dictionary<string, HandlingItem> items, HashSet<int> themes, ProblemList problems)
    {
        foreach (var twice in theme.Situations.GroupBy(s => s.Id).Where(g => g.Count() > 1))
        {
            problems.ErrorAt($"theme/{theme.Number}/{twice.Key}", $"问题 {twice.Key} 写了两次。", Remedy.Once);
        }

        foreach (var situation in theme.Situations)
        {
            var place = $"theme/{theme.Number}/{situation.Id}";
            foreach (var twice in situation.Options.GroupBy(o => o.Say).Where(g => g.Count() > 1))
            {
                problems.ErrorAt(place, $"问题 {situation.Id} 的选项“{twice.Key}”重复。", Remedy.Once);
            }

            if (situation.Options.All(o => o.EndsHere))
            {
                problems.ErrorAt(place, $"问题 {situation.Id} 的选项全都不能往下办。", "至少留一个能往下办的选项。");
            }

            foreach (var option in situation.Options)
            {
                CheckOption(theme, situation, option, items, themes, problems);
            }
        }
    }

    private static void CheckOption(
        ServiceTheme theme,
        Situation situation,
        SituationOption option,
        Dictionary<string, HandlingItem> items,
        HashSet<int> themes,
        ProblemList problems)
    {
        var place = $"theme/{theme.Number}/{situation.Id}/{option.Id}";
        if (option.Refuse is { } refuse && !IsRoute(refuse.Go, items, themes))
        {
            problems.ErrorAt(place, $"问题 {situation.Id} 的选项 {option.Id} 转往“{refuse.Go}”，应为 item/事项、theme/编号或 window，且要存在。", "写成 item/事项的键、theme/主题编号，或者 window。");
        }

        foreach (var (key, mode) in option.Modes)
        {
            if (theme.Parts.All(p => p.Item != key))
            {
                problems.ErrorAt(place, $"问题 {situation.Id} 的选项 {option.Id} 选择办理方式的事项 {key} 不在本主题中。", Remedy.InTheme);
            }
            else if (mode is HandlingMode.Commitment && items.TryGetValue(key, out var item) && item.Commitment is null)
            {
                problems.ErrorAt(place, $"问题 {situation.Id} 的选项 {option.Id} 让 {key} 走告知承诺，但该事项没有这种方式。", "给这个事项写上 commitment，或者删去这里的 mode。");
            }
        }
    }

    private static bool IsRoute(string go, Dictionary<string, HandlingItem> items, HashSet<int> themes) => go.Split('/') switch
    {
        ["window"] => true,
        ["item", var key] => items.ContainsKey(key),
        ["theme", var number] => int.TryParse(number, out var parsed) && themes.Contains(parsed),
        _ => false,
    };
}
