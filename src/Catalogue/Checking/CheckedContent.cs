using Suban.Catalogue.Loading;

namespace Suban.Catalogue.Checking;

/// <summary>A catalogue document with everything the checks had to say about it.</summary>
public sealed class CheckedContent
{
    internal CheckedContent(CatalogueDocument document, IReadOnlyList<ContentProblem> problems)
    {
        Document = document;
        Problems =
        [
            .. problems.Distinct()
                .OrderBy(p => p.Severity)
                .ThenBy(p => p.File, StringComparer.Ordinal)
                .ThenBy(p => p.Line),
        ];
        Errors = [.. Problems.Where(p => p.Severity is ProblemSeverity.Error)];
    }

    public CatalogueDocument Document { get; }

    /// <summary>Errors first, then by file and line.</summary>
    public IReadOnlyList<ContentProblem> Problems { get; }

    public IReadOnlyList<ContentProblem> Errors { get; }

    public bool HasErrors => Errors.Count > 0;
}
