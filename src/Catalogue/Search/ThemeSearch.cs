namespace Suban.Catalogue.Search;

/// <summary>Finds themes by what people type.</summary>
internal sealed class ThemeSearch(IReadOnlyList<ThemeVersion> themes)
{
    public IReadOnlyList<ThemeVersion> Find(string query) => query.Length == 0
        ? themes
        : [.. themes.Where(t => t.Theme.AlsoCalled.Prepend(t.Name).Any(n => n.Contains(query, StringComparison.Ordinal)))];
}
