using System.Runtime.CompilerServices;
using Suban.Catalogue.Publishing;

namespace Suban.Portal.Published;

/// <summary>The ways into each region's list, made once for each version.</summary>
internal sealed class ThemeBrowses
{
    private readonly ConditionalWeakTable<RegionCatalogue, ThemeBrowse> _browses = [];

    public ThemeBrowse Of(RegionCatalogue catalogue) => _browses.GetValue(catalogue, c => ThemeBrowse.Of(c.Themes));
}
