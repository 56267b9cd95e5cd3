using Suban.Catalogue.Adopting;
using Suban.Catalogue.Checking;
using Suban.Catalogue.Editing;
using Suban.Organisation.Settings;

namespace Suban.Catalogue.Publishing;

/// <summary>What a region's own settings demand of its lists before they may be published.</summary>
internal static class AdoptionRules
{
    /// <param name="before">The last published list; null for the first.</param>
    public static IReadOnlyList<string> FaultsOf(
        CatalogueDocument library, RegionAdoption adoption, RegionAdoption? before, RegionSettings settings) =>
    [
        .. Counts(adoption, settings),
        .. settings.AssistListGrowsOnly ? Lost(library, adoption, before) : [],
        .. settings.OneThingFlow is OneThingFlow.Strict ? Loosened(library, adoption) : [],
    ];

    /// <summary>
    /// What the rules say to a list in which only themes were edited. A theme that was sound when it was edited, and that the published
    /// flow has left behind since, waits for its editor and holds nobody else up.
    /// </summary>
    public static IReadOnlyList<string> FaultsOfEdits(
        CatalogueDocument library, RegionAdoption adoption, RegionAdoption? before, RegionSettings settings) =>
        settings.OneThingFlow is OneThingFlow.Strict
            ? [.. Loosened(library, adoption).Concat(Added(library, [.. adoption.Edited.Where(t => before?.Edited.Any(b => ThemeText.Same(b, t)) is not true)])).Distinct()]
            : [];

    /// <summary>A merged theme still counts: its number leads on to the one that was kept.</summary>
    private static IEnumerable<string> Counts(RegionAdoption adoption, RegionSettings settings)
    {
        if (adoption.Themes.Count < settings.MinimumThemes)
        {
            yield return $"一次办主题 {adoption.Themes.Count} 个，少于规定的 {settings.MinimumThemes} 个。";
        }

        var entries = adoption.Assist?.Entries.Count ?? 0;
        if (entries < settings.MinimumAssistItems)
        {
            yield return $"帮您办目录 {entries} 项，少于规定的 {settings.MinimumAssistItems} 项。";
        }
    }

    private static IEnumerable<string> Lost(CatalogueDocument library, RegionAdoption adoption, RegionAdoption? before)
    {
        var kept = adoption.Assist?.Entries.Select(e => e.Item).Concat(library.AssistItems.Where(i => i.Withheld is not null).Select(i => i.Key)).ToHashSet() ?? [];
        return (before?.Assist?.Entries ?? [])
            .Where(e => !kept.Contains(e.Item))
            .Select(e => $"帮您办目录只增不减，不能去掉“{library.AssistItems.FirstOrDefault(i => i.Key == e.Item)?.Name ?? e.Item}”。");
    }

    /// <summary>Where the flow of the autonomous region binds, a place may be faster, never slower.</summary>
    private static IEnumerable<string> Loosened(CatalogueDocument library, RegionAdoption adoption)
    {
        var items = library.Items.ToDictionary(i => i.Key);
        var themes = library.Themes.ToDictionary(t => t.Number);
        return adoption.Limits
            .Where(l => l.PromisedWorkingDays > items[l.Item].Limits.PromisedWorkingDays)
            .Select(l => $"本地严格执行自治区公布的流程，“{items[l.Item].Name}”的承诺不能比 {items[l.Item].Limits.PromisedWorkingDays} 个工作日更长。")
            .Concat(adoption.LocalThemes.Select(t => (t.Number, t.PromisedWorkingDays))
                .Concat(adoption.Edited.Where(t => themes.ContainsKey(t.Number)).Select(t => (t.Number, t.PromisedWorkingDays)))
                .Distinct()
                .SelectMany(t => TemplateFlow.Promise(themes[t.Number], t.PromisedWorkingDays).Select(f => f.Of(themes[t.Number]))));
    }

    /// <summary>What edited themes do beyond the published flow; those the region added itself have no template.</summary>
    private static IEnumerable<string> Added(CatalogueDocument library, IReadOnlyList<ServiceTheme> edited)
    {
        if (edited.Count == 0)
        {
            return [];
        }

        var themes = library.Themes.ToDictionary(t => t.Number);
        var all = new CatalogueLibrary(library, "", "", []);
        return edited.Where(t => themes.ContainsKey(t.Number))
            .SelectMany(t => TemplateFlow.FaultsOf(themes[t.Number], t, all).Select(f => f.Of(themes[t.Number])));
    }
}
