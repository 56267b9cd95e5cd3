using System.Collections.Frozen;

namespace Suban.Cases.Experience;

/// <summary>What finished cases really took, in memory for the public guide, as it was last counted on this node.</summary>
public sealed class ThemeExperiences
{
    private FrozenDictionary<(string Region, int Number), CountedTheme> _counted = FrozenDictionary<(string, int), CountedTheme>.Empty;

    public CountedTheme? Find(string region, int number) => _counted.GetValueOrDefault((region, number));

    internal void Show(IEnumerable<CountedTheme> counted) =>
        _counted = counted.Where(theme => theme.Cases >= ThemeExperienceQueries.FewestCases).ToFrozenDictionary(theme => (theme.Region, theme.Number));
}
