using Suban.Catalogue.Adopting;
using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Checking;

/// <summary>Recommendations lead somewhere, in the library and in every region that shows them, and not to what the theme holds already.</summary>
internal static class RecommendationChecks
{
    public static void Run(CatalogueDocument document, Adoptions adoptions, ProblemList problems)
    {
        var themes = document.Themes.DistinctBy(t => t.Number).ToDictionary(t => t.Number);
        var items = document.Items.Select(i => i.Key).ToHashSet();
        var stopped = document.Retired.Select(r => r.Number).ToHashSet();
        foreach (var recommendation in document.Recommendations)
        {
            var place = RecommendationReading.PlaceOf(recommendation);
            if (recommendation.Theme is { } theme ? !themes.ContainsKey(theme) && !stopped.Contains(theme) : recommendation.Item is not { } item || !items.Contains(item))
            {
                problems.ErrorAt(place, $"推荐的去处“{recommendation.Go}”不存在，应为现有的 theme/编号 或者 item/代号。", Remedy.Existing);
                continue;
            }

            if (recommendation.After.Count == 0)
            {
                problems.ErrorAt(place, "没有写在哪些主题之后推荐（after）。", Remedy.Add);
            }

            foreach (var after in recommendation.After.Where(n => !stopped.Contains(n)))
            {
                CheckTheme(recommendation, after, themes.GetValueOrDefault(after), place, problems);
            }

            foreach (var adoption in adoptions.Written.Where(a => a.Adopts is AdoptedThemes.Listed))
            {
                CheckRegion(recommendation, adoption, place, problems);
            }
        }
    }

    private static void CheckTheme(Recommendation recommendation, int number, ServiceTheme? theme, string place, ProblemList problems)
    {
        if (theme is null)
        {
            problems.ErrorAt(place, $"推荐写在主题 {number} 之后，没有这个主题。", Remedy.Existing);
        }
        else if (recommendation.Theme == number || theme.Parts.Any(p => p.Item == recommendation.Item))
        {
            problems.WarnAt(place, CheckRule.Recommendation, $"主题 {number} 里已经有“{recommendation.Go}”，不用再推荐。");
        }
    }

    /// <summary>Items come with whatever leads to them; themes a region has to have adopted.</summary>
    private static void CheckRegion(Recommendation recommendation, RegionAdoption adoption, string place, ProblemList problems)
    {
        var adopted = adoption.Themes.Concat(adoption.Edited.Select(t => t.Number)).ToHashSet();
        if (recommendation.Theme is { } target && recommendation.After.Any(adopted.Contains) && !adopted.Contains(adoption.Resolve(target)))
        {
            problems.WarnAt(place, CheckRule.Recommendation, $"区划 {adoption.Region} 有前面的主题，却没有主题 {target}，那里不会推荐。");
        }
    }
}
