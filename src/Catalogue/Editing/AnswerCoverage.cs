using Suban.Catalogue.Checking;
using Suban.Catalogue.Compiling;

namespace Suban.Catalogue.Editing;

/// <summary>Every way the questions of a theme can be answered and what it comes to (覆盖表).</summary>
/// <param name="Rows">At most <see cref="Most"/>.</param>
public sealed record AnswerCoverage(int Total, IReadOnlyList<ThemePlan> Rows)
{
    public const int Most = 2_000;

    public bool IsCut => Total > Rows.Count;

    public int Count(PlanStatus status) => Rows.Count(r => r.Status == status);

    /// <param name="version">A theme whose items are all in the library.</param>
    public static AnswerCoverage Of(ThemeVersion version)
    {
        var total = 0;
        var rows = new List<ThemePlan>();
        foreach (var answers in AnswerTree.Leaves(version.Theme).Take(20_000))
        {
            total++;
            if (rows.Count < Most)
            {
                rows.Add(PlanCompiler.TryCompile(version, answers, KnownFacts.None, out _));
            }
        }

        return new AnswerCoverage(total, rows);
    }
}
