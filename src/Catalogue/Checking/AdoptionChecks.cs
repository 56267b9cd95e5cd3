using System.Text.RegularExpressions;
using Suban.Catalogue.Adopting;
using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Checking;

/// <summary>The regions' own lists: they refer to the library, and what they change still compiles.</summary>
internal static partial class AdoptionChecks
{
    public static void Run(CatalogueDocument document, Adoptions adoptions, ProblemList problems)
    {
        var themes = document.Themes.DistinctBy(t => t.Number).ToDictionary(t => t.Number);
        var items = document.Items.DistinctBy(i => i.Key).ToDictionary(i => i.Key);
        foreach (var adoption in adoptions.Written)
        {
            var place = $"adoption/{adoption.Region}";
            foreach (var unknown in adoption.Themes.Where(n => n > 0 && !themes.ContainsKey(n)))
            {
                problems.ErrorAt(place, $"主题 {unknown} 不存在。", Remedy.Existing);
            }

            CheckMerged(adoption, themes, place, problems);
            CheckLimits(adoption, items, place, problems);
            CheckPacks(adoption, items, place, problems);
            CheckSections(adoption, items, place, problems);
            foreach (var local in adoption.LocalThemes.Where(t => !themes.ContainsKey(t.Number)))
            {
                problems.ErrorAt($"{place}/theme:{local.Number}", $"主题 {local.Number} 不存在。", Remedy.Existing);
            }

            if (adoption.Adopts is not AdoptedThemes.AsAbove)
            {
                CheckRoutes(adoption, document, themes, place, problems);
            }
        }
    }

    /// <summary>A region's own theme has a region that publishes it, and none of the numbers of the autonomous region's list.</summary>
    public static void RunOwners(CatalogueDocument document, Adoptions adoptions, ProblemList problems)
    {
        foreach (var theme in document.Themes.Where(t => t.Region is not null))
        {
            var place = $"theme/{theme.Number}";
            if (theme.Number < ServiceTheme.FirstLocalNumber)
            {
                problems.ErrorAt(place, $"主题 {theme.Number} 是区划 {theme.Region} 自己的，编号应从 {ServiceTheme.FirstLocalNumber} 起。", Remedy.ThemeNumber);
            }

            if (adoptions.Written.All(a => a.Region != theme.Region))
            {
                problems.ErrorAt(place, $"主题 {theme.Number} 写的区划 {theme.Region} 没有本地清单。", Remedy.Existing);
            }
        }
    }

    /// <summary>What the changed lists come to, where everything they refer to is there.</summary>
    public static void RunAnswers(CatalogueDocument document, Adoptions adoptions, ProblemList problems)
    {
        CheckBaselines(document, adoptions, problems);
        foreach (var adoption in adoptions.Written.Where(a => a.Limits.Count > 0 || a.LocalThemes.Count > 0))
        {
            var local = RegionDocument.Of(document, adoption);
            var limited = adoption.Limits.Select(l => l.Item).ToHashSet();
            var changed = adoption.LocalThemes.Select(t => t.Number).ToHashSet();
            AnswerChecks.Run(
                local with
                {
                    Themes = [.. local.Themes.Where(t => changed.Contains(t.Number) || t.Parts.Any(p => limited.Contains(p.Item)))],
                },
                _ => true,
                problems,
                _ => $"adoption/{adoption.Region}");
        }
    }

    /// <summary>What the regions' baselines say to their lists, where everything they refer to is there.</summary>
    private static void CheckBaselines(CatalogueDocument document, Adoptions adoptions, ProblemList problems)
    {
        foreach (var adoption in adoptions.Written.Where(a => a.Baselines.Count > 0))
        {
            // A list that follows the region above has that one's themes.
            var local = adoption.Adopts is AdoptedThemes.AsAbove ? document with { Baselines = adoption.Baselines } : RegionDocument.Of(document, adoption);
            BaselineChecks.Run(local, problems, number => $"adoption/{adoption.Region}/baseline:{number}");
        }
    }

    /// <summary>A theme may be struck only in favour of one that can do all it could.</summary>
    private static void CheckMerged(RegionAdoption adoption, Dictionary<int, ServiceTheme> themes, string place, ProblemList problems)
    {
        foreach (var merged in adoption.Merged)
        {
            var at = $"{place}/merged:{merged.Number}";
            if (!themes.TryGetValue(merged.Number, out var struck) || !themes.TryGetValue(merged.Into, out var kept) || struck == kept)
            {
                problems.ErrorAt(at, $"主题 {merged.Number} 不能并入 {merged.Into}：两个都应是现有的主题，且不是同一个。", Remedy.Merge);
                continue;
            }

            if (adoption.Merged.Any(m => m.Number == merged.Into))
            {
                problems.ErrorAt(at, $"主题 {merged.Number} 并入的 {merged.Into} 自己也并入了别的主题，应直接写最后保留的那个。", Remedy.Merge);
            }

            if (struck.For != kept.For)
            {
                problems.ErrorAt(at, $"主题 {merged.Number} 与 {merged.Into} 的服务对象不同，不能并入。", Remedy.Merge);
            }

            if (struck.Parts.Select(p => p.Item).Except(kept.Parts.Select(p => p.Item)).ToList() is [_, ..] missing)
            {
                problems.ErrorAt(at, $"主题 {merged.Number} 不能并入 {merged.Into}：后者办不了 {string.Join("、", missing)}。", Remedy.Merge);
            }
        }
    }

    private static void CheckLimits(RegionAdoption adoption, Dictionary<string, HandlingItem> items, string place, ProblemList problems)
    {
        foreach (var limit in adoption.Limits)
        {
            var at = $"{place}/limit:{limit.Item}";
            if (!items.TryGetValue(limit.Item, out var item))
            {
                problems.ErrorAt(at, $"事项 {limit.Item} 不存在。", Remedy.Existing);
                continue;
            }

            ItemChecks.CheckLimits($"事项 {limit.Item}", item.Limits with { PromisedWorkingDays = limit.PromisedWorkingDays }, at, problems);
        }
    }

    /// <summary>Sections are inside the one department that handles the item, and only ever become fewer.</summary>
    private static void CheckSections(RegionAdoption adoption, Dictionary<string, HandlingItem> items, string place, ProblemList problems)
    {
        foreach (var sections in adoption.Sections)
        {
            var at = $"{place}/sections:{sections.Item}";
            if (!items.TryGetValue(sections.Item, out var item))
            {
                problems.ErrorAt(at, $"事项 {sections.Item} 不存在。", Remedy.Existing);
                continue;
            }

            if (sections.Now.Count < 2 || sections.Now.Distinct().Count() != sections.Now.Count)
            {
                problems.ErrorAt(at, $"事项“{item.Name}”的科室（now）要写两个以上，一个只写一次。", Remedy.Sections);
            }

            if (sections.Before < sections.Now.Count)
            {
                problems.ErrorAt(at, $"事项“{item.Name}”原来经过 {sections.Before} 个科室，现在有 {sections.Now.Count} 个，审核环节只能减少。", Remedy.Sections);
            }

            foreach (var department in sections.Now.Where(name => Department().IsMatch(name)))
            {
                problems.ErrorAt(at, $"事项“{item.Name}”的科室“{department}”像是另一个部门。", Remedy.Sections);
            }
        }
    }

    private static void CheckPacks(RegionAdoption adoption, Dictionary<string, HandlingItem> items, string place, ProblemList problems)
    {
        foreach (var pack in adoption.Packs)
        {
            var at = $"{place}/pack:{pack.Key}";
            foreach (var unknown in pack.With.Where(key => !items.ContainsKey(key)))
            {
                problems.ErrorAt(at, $"“{pack.Name}”随事项 {unknown} 发放，没有这个事项。", Remedy.Existing);
            }

            if (pack.With.Count == 0 || pack.Contents.Count == 0)
            {
                problems.ErrorAt(at, $"“{pack.Name}”要写明随哪些事项（with）发放、里面有什么（contents）。", Remedy.Add);
            }
        }
    }

    /// <summary>Where a theme sends people to another, the region has that other as well.</summary>
    private static void CheckRoutes(RegionAdoption adoption, CatalogueDocument document, Dictionary<int, ServiceTheme> themes, string place, ProblemList problems)
    {
        var adopted = adoption.NumbersOf(document).ToHashSet();
        foreach (var kept in adoption.Merged.Where(m => adopted.Contains(m.Number) && !adopted.Contains(m.Into)))
        {
            problems.ErrorAt($"{place}/merged:{kept.Number}", $"主题 {kept.Number} 并入的 {kept.Into} 不在本地清单里。", Remedy.Listed);
        }

        foreach (var theme in themes.Values.Where(t => adopted.Contains(t.Number)))
        {
            foreach (var missing in Routes(theme).Where(n => !adopted.Contains(n)).Distinct())
            {
                problems.ErrorAt(place, $"主题 {theme.Number} 会把人引到主题 {missing}，本地清单里没有它。", Remedy.Listed);
            }
        }
    }

    private static IEnumerable<int> Routes(ServiceTheme theme) =>
        theme.Situations.SelectMany(s => s.Options).Select(o => o.Refuse?.Go)
            .Concat(theme.Eligibility.Select(e => e.Go))
            .OfType<string>()
            .Where(go => go.StartsWith("theme/", StringComparison.Ordinal))
            .Select(go => int.TryParse(go[6..], out var number) ? number : 0);

    [GeneratedRegex("(?:局|委|委员会|厅|部|政府|法院|银行|公司)$")]
    private static partial Regex Department();
}
