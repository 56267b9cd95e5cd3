using System.Runtime.CompilerServices;

namespace Suban.Catalogue.Compiling;

/// <summary>What pages show of themes, made once: it lives as long as the snapshot it belongs to.</summary>
public sealed class ThemeOverviews
{
    private readonly ConditionalWeakTable<ThemeVersion, ThemeOverview> _overviews = [];

    public ThemeOverview Of(ThemeVersion theme) => _overviews.GetValue(theme, ThemeOverview.Of);
}
