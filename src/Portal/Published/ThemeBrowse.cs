using Suban.Catalogue;

namespace Suban.Portal.Published;

/// <summary>The ways into the list of themes: by category for people and for businesses, and by lead authority.</summary>
public sealed record ThemeBrowse(
    IReadOnlyList<BrowseLine> ForPeople, IReadOnlyList<BrowseLine> ForBusinesses, IReadOnlyList<BrowseLine> ByLead)
{
    public static ThemeBrowse Of(IReadOnlyList<ThemeVersion> themes) => new(
        Lines(themes.Where(t => t.Theme.For is ApplicantKind.Person), t => (t.Theme.Category, t.Theme.Category)),
        Lines(themes.Where(t => t.Theme.For is ApplicantKind.Enterprise), t => (t.Theme.Category, t.Theme.Category)),
        Lines(themes, t => (t.Theme.Lead, GuideWords.ShortName(t.Library.Authority(t.Theme.Lead).Name))));

    private static IReadOnlyList<BrowseLine> Lines(IEnumerable<ThemeVersion> themes, Func<ThemeVersion, (string Key, string Name)> by) =>
        [.. themes.GroupBy(by).OrderByDescending(g => g.Count()).Select(g => new BrowseLine(g.Key.Key, g.Key.Name, g.Count()))];
}

/// <param name="Key">As it stands in the address.</param>
public sealed record BrowseLine(string Key, string Name, int Count);
