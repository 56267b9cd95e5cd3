using Suban.Catalogue;
using Suban.Catalogue.Publishing;

namespace Suban.Portal.Published;

/// <summary>The themes people come for most.</summary>
internal static class AskedMost
{
    // The order the hall's front desk is asked for them; ratings and counts replace it when they exist.
    private static readonly int[] _numbers = [8, 52, 9, 36, 77, 11, 55, 80, 6];

    public static IEnumerable<ThemeVersion> Of(RegionCatalogue catalogue) =>
        _numbers.Select(catalogue.FindTheme).OfType<ThemeVersion>().DistinctBy(t => t.Number);
}
