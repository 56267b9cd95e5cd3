using Microsoft.EntityFrameworkCore;
using Suban.Kernel;

namespace Suban.Catalogue.Editing;

/// <summary>What an import told the edited themes.</summary>
/// <param name="Returned">The numbers of the themes whose file now says what the editor says.</param>
public sealed record ContentFilesNoted(IReadOnlyList<int> Returned);

/// <summary>Notes beside each edited theme what its file says now (记下目录文件), so that editors see where the two part.</summary>
public sealed class NoteContentFiles(AppDbContext db)
{
    public async Task<Outcome<ContentFilesNoted>> RunAsync(CatalogueDocument files, ProcessContext process, CancellationToken cancel)
    {
        var returned = new List<int>();
        foreach (var row in await db.Set<EditedTheme>().Where(t => t.Region == process.Region).ToListAsync(cancel))
        {
            var theme = files.Themes.FirstOrDefault(t => t.Number == row.Number);
            row.FileText = theme is null ? null : ThemeText.Write(theme);
            if (row.Origin is ThemeOrigin.Editor && row.FileText is { } text &&
                (await db.EditionAsync(row.Region, row.Number, row.Edition, cancel))?.Text == text)
            {
                row.ReturnToFile();
                returned.Add(row.Number);
                db.Record(EditingRows.Stream(row.Region, row.Number), new ThemeReturnedToFile(row.Region, row.Number), process);
            }
        }

        return new ContentFilesNoted(returned);
    }
}
