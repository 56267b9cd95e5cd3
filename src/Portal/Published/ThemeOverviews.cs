using System.Runtime.CompilerServices;
using Suban.Catalogue;
using Suban.Catalogue.Publishing;

namespace Suban.Portal.Published;

/// <summary>What pages show of themes, made once: it lives as long as the snapshot it belongs to.</summary>
internal sealed class ThemeOverviews
{
    private readonly ConditionalWeakTable<ThemeVersion, ThemeOverview> _overviews = [];
    private readonly ConditionalWeakTable<RegionCatalogue, ThemeBrowse> _browses = [];

    public ThemeOverview Of(ThemeVersion theme) => _overviews.GetValue(theme, ThemeOverview.Of);

    public ThemeBrowse BrowseOf(RegionCatalogue catalogue) => _browses.GetValue(catalogue, c => ThemeBrowse.Of(c.Themes));
}
