using Suban.Catalogue.Publishing;
using Suban.Components.Fields;
using Suban.Organisation;

namespace Suban.Workbench.Catalog;

/// <summary>What the lists of the editor offer.</summary>
internal sealed class ThemeChoices(Authorities authorities, Regions regions)
{
    /// <summary>The authorities of the region and of those above it.</summary>
    public IReadOnlyList<Choice> Authorities(string region) =>
    [
        .. regions.Chain(region).SelectMany(r => authorities.Of(r.Code)).DistinctBy(a => a.Key).Select(a => new Choice(a.Key, PlanWords.Short(a.Name))),
    ];

    /// <summary>The categories themes are in already: a new one would stand alone.</summary>
    public static IReadOnlyList<Choice> Categories(RegionCatalogue? region) =>
        [.. (region?.Themes ?? []).Select(t => t.Theme.Category).Distinct().Order(StringComparer.Ordinal).Select(c => new Choice(c, c))];

    public static IReadOnlyList<Choice> Stages(RegionCatalogue region) =>
        [.. region.Themes.Select(t => t.Theme.LifeStage).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(c => new Choice(c, c))];

    /// <summary>Where an answer that does not fit is sent.</summary>
    public static IReadOnlyList<Choice> Routes(RegionCatalogue region, int but) =>
    [
        new Choice("window", "窗口"),
        .. region.Themes.Where(t => t.Number != but).Select(t => new Choice($"theme/{t.Number}", $"主题 {t.Number} {t.Name}")),
        .. region.ItemLibrary.Document.Items.Select(i => new Choice($"item/{i.Key}", $"事项 {i.Name}")),
    ];
}
