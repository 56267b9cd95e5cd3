using Suban.Catalogue;
using Suban.Catalogue.Editing;

namespace Suban.Workbench.Catalog;

/// <summary>Two editors' words for the same places of a theme, side by side, to be chosen from.</summary>
/// <param name="Mine">The editor's whole theme as text, so that nothing he typed is lost on the way.</param>
/// <param name="Back">The page he came from.</param>
internal sealed record Comparison(
    int Number, string Mine, int SeenRevision, int ComparedRevision, string ByName, string Back, IReadOnlyList<ComparedUnit> Units)
{
    public static Comparison Of(
        OpenDraft now, ServiceTheme mine, int seenRevision, IEnumerable<string> disputed, string back)
    {
        var wanted = disputed.ToHashSet(StringComparer.Ordinal);
        var differences = ThemeDifference.Of(now.Theme, mine, now.NameOf).Where(c => wanted.Contains(c.Unit));
        return new Comparison(
            now.Number, ThemeText.Write(mine), seenRevision, now.View.Revision, now.View.ChangedByName, back,
            [.. differences.GroupBy(c => c.Unit).Select(g => new ComparedUnit(g.Key, [.. g]))]);
    }
}

/// <param name="Lines">Before is the colleague's, after the editor's own.</param>
internal sealed record ComparedUnit(string Unit, IReadOnlyList<ThemeChange> Lines);
