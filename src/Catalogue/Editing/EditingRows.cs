using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Catalogue.Editing;

/// <summary>Finds the rows that acts of editing begin with.</summary>
internal static class EditingRows
{
    public static string Stream(string region, int number) => $"theme/{region}/{number}";

    public static Task<ThemeDraft?> DraftAsync(this AppDbContext db, string region, int number, CancellationToken cancel) =>
        db.Set<ThemeDraft>().SingleOrDefaultAsync(d => d.Region == region && d.Number == number, cancel);

    /// <summary>The theme's own row, made where it has none yet.</summary>
    public static async Task<EditedTheme> EditedAsync(this AppDbContext db, string region, int number, CancellationToken cancel)
    {
        var row = await db.Set<EditedTheme>().SingleOrDefaultAsync(t => t.Region == region && t.Number == number, cancel);
        if (row is null)
        {
            row = new EditedTheme { Region = region, Number = number };
            db.Add(row);
        }

        return row;
    }

    public static Task<ThemeEdition?> EditionAsync(this AppDbContext db, string region, int number, int edition, CancellationToken cancel) =>
        db.Set<ThemeEdition>().AsNoTracking().SingleOrDefaultAsync(e => e.Region == region && e.Number == number && e.Edition == edition, cancel);
}
