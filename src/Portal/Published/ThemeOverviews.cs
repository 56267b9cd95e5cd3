using System.Runtime.CompilerServices;
using Suban.Catalogue;

namespace Suban.Portal.Published;

/// <summary>Overviews by theme version, made once: they live as long as the snapshot they belong to.</summary>
internal sealed class ThemeOverviews
{
    private readonly ConditionalWeakTable<ThemeVersion, ThemeOverview> _made = [];

    public ThemeOverview Of(ThemeVersion theme) => _made.GetValue(theme, ThemeOverview.Of);
}
