using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Suban.Catalogue.Checking;
using Suban.Catalogue.Loading;
using Suban.Catalogue.Publishing;
using Suban.Kernel;

namespace Suban.Catalogue.Editing;

/// <summary>
/// What changed above in themes a region edited (样板的更新): a theme that was left as it is follows by itself, an edited one waits
/// until its editor takes the change over or says why not.
/// </summary>
internal static class TemplateChanges
{
    /// <summary>One finding for each edited theme that has not taken over everything.</summary>
    public static async Task<IReadOnlyList<ContentProblem>> OfAsync(AppDbContext db, RegionCatalogue region, CancellationToken cancel)
    {
        var rows = await db.Set<EditedTheme>().AsNoTracking()
            .Where(t => t.Region == region.Code && t.Origin == ThemeOrigin.Editor && t.FileText != null).ToListAsync(cancel);
        if (rows.Count == 0)
        {
            return [];
        }

        var numbers = rows.Select(r => r.Number).ToList();
        var known = (await db.Set<ThemeEdition>().AsNoTracking()
                .Where(e => e.Region == region.Code && e.Origin == ThemeOrigin.File && numbers.Contains(e.Number))
                .ToListAsync(cancel))
            .GroupBy(e => e.Number).ToDictionary(g => g.Key, g => g.MaxBy(e => e.Edition)!.Text);
        return
        [
            .. from row in rows
               where known.ContainsKey(row.Number) && known[row.Number] != row.FileText
               where region.FindTheme(row.Number) is { } shown && shown.Number == row.Number
               let open = Open(ThemeText.ThemeOf(known[row.Number]), ThemeText.ThemeOf(row.FileText!), region.FindTheme(row.Number)!.Theme, NameOf)
               where open.Count > 0
               select Of(row.Number, open),
        ];

        string NameOf(string key) => region.ItemLibrary.FindItem(key)?.Name ?? key;
    }

    /// <param name="before">What the region's editor began from.</param>
    /// <param name="now">The same as it is above now.</param>
    private static List<ThemeChange> Open(ServiceTheme before, ServiceTheme now, ServiceTheme local, Func<string, string> names)
    {
        var apart = ThemeDifference.Units(local, now);
        return [.. ThemeDifference.Of(before, now, names).Where(c => apart.Contains(c.Unit))];
    }

    /// <summary>The same change reads the same; a further one is another finding, to be settled anew.</summary>
    private static ContentProblem Of(int number, List<ThemeChange> open)
    {
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(open))))[..8];
        return new ContentProblem("", 0, ProblemSeverity.Warning, $"样板改了{string.Join("、", open.Select(c => c.Label).Distinct())}，本地还是以前的写法。")
        {
            Thing = $"theme/{number}/template:{mark}",
            Rule = CheckRule.TemplateMoved.Code,
        };
    }
}
