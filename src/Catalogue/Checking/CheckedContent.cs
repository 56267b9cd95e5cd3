using Suban.Catalogue.Adopting;
using Suban.Catalogue.Loading;
using Suban.Catalogue.Publishing;
using Suban.Organisation;

namespace Suban.Catalogue.Checking;

/// <summary>A catalogue document with everything the checks had to say about it.</summary>
public sealed class CheckedContent
{
    internal CheckedContent(CatalogueDocument document, Adoptions adoptions, IReadOnlyList<ContentProblem> problems)
    {
        (Document, Adoptions) = (document, adoptions);
        Problems =
        [
            .. problems.Distinct()
                .OrderBy(p => p.Severity)
                .ThenBy(p => p.File, StringComparer.Ordinal)
                .ThenBy(p => p.Line),
        ];
        Errors = [.. Problems.Where(p => p.Severity is ProblemSeverity.Error)];
    }

    /// <summary>The library, the same for every region.</summary>
    public CatalogueDocument Document { get; }

    /// <summary>What each region takes from it.</summary>
    public Adoptions Adoptions { get; }

    /// <summary>Errors first, then by file and line.</summary>
    public IReadOnlyList<ContentProblem> Problems { get; }

    public IReadOnlyList<ContentProblem> Errors { get; }

    public bool HasErrors => Errors.Count > 0;

    /// <summary>What a region would publish of it, without the names of its authorities; null where it follows a region that has no list.</summary>
    public RegionCatalogue? Of(string region, Regions regions) => PublishCatalogue.AdoptionOf(this, region, regions) is { } adoption
        ? new RegionCatalogue(new CatalogueLibrary(RegionDocument.Of(Document, adoption), region, "", []), adoption, 0, default)
        : null;

    /// <summary>The library as it is stored; written once, however many regions publish it.</summary>
    internal string Json => field ??= CatalogueVersion.Write(Document);

    internal string Hash => field ??= CatalogueVersion.HashOf(Json);
}
