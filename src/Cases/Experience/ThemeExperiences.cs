using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;

namespace Suban.Cases.Experience;

/// <summary>What finished cases really took, in memory for the public guide: the stored figures as this node last read them.</summary>
public sealed class ThemeExperiences(IServiceScopeFactory scopes)
{
    private FrozenDictionary<(string Region, int Number), CountedTheme> _shown = FrozenDictionary<(string, int), CountedTheme>.Empty;

    public CountedTheme? Find(string region, int number) => _shown.GetValueOrDefault((region, number));

    public async Task RefreshAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<ThemeExperience>().AsNoTracking()
            .Where(ThemeExperienceQueries.Telling).ToListAsync(cancel);
        _shown = stored.Select(ThemeExperienceQueries.Of).ToFrozenDictionary(theme => (theme.Region, theme.Number));
    }
}
