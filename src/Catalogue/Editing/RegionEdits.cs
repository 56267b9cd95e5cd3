using Suban.Catalogue.Adopting;
using Suban.Catalogue.Loading;
using Suban.Catalogue.Translating;

namespace Suban.Catalogue.Editing;

/// <summary>What the editors of a region changed of what it takes from the library.</summary>
/// <param name="BaseNumber">The region's version that was the last when they were read; 0 before the first.</param>
/// <param name="Errors">What keeps them from being published over this library.</param>
internal sealed record RegionEdits(
    int BaseNumber, IReadOnlyList<ServiceTheme> Edited, IReadOnlyList<RetiredTheme> Retired, IReadOnlyList<ContentProblem> Errors)
{
    /// <summary>The notices that are out.</summary>
    public IReadOnlyList<RegionNotice> Announced { get; init; } = [];

    /// <summary>The texts in Mongolian script that are released.</summary>
    public IReadOnlyList<Translation> Translated { get; init; } = [];

    public RegionAdoption On(RegionAdoption files) =>
        files with { Edited = Edited, Retired = Retired, Announced = Announced, Translated = Translated };
}
