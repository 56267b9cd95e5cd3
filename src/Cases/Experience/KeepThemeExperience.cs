using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Cases.Experience;

/// <summary>Stores what was counted of finished cases (记下实际办理情况).</summary>
public sealed class KeepThemeExperience(AppDbContext db)
{
    public async Task<Outcome<ThemeExperienceKept>> RunAsync(IReadOnlyList<CountedTheme> counted, ProcessContext process, CancellationToken cancel)
    {
        var rows = await db.Set<ThemeExperience>().ToDictionaryAsync(t => (t.Region, t.Number), cancel);
        foreach (var theme in counted)
        {
            if (!rows.Remove((theme.Region, theme.Number), out var row))
            {
                row = new ThemeExperience { Region = theme.Region, Number = theme.Number };
                db.Add(row);
            }

            row.Count(theme, process.Now);
        }

        // What has no finished case of late says nothing any more.
        db.RemoveRange(rows.Values);
        return new ThemeExperienceKept(counted.Count);
    }
}

/// <summary>The figures were counted anew; kept out of the journal, which is about acts.</summary>
public sealed record ThemeExperienceKept(int Themes);
