namespace Suban.Catalogue.Editing;

/// <summary>Writes the themes edited on the platform into the content folder (导出主题), for version control and the next import.</summary>
public sealed class ThemeExport(EditedThemes edited)
{
    public async Task<IReadOnlyList<ExportedTheme>> WriteAsync(string contentDirectory, CancellationToken cancel)
    {
        var exported = new List<ExportedTheme>();
        foreach (var theme in (await edited.TextsAsync(cancel)).GroupBy(t => t.Number))
        {
            // Regions share the file: whose text it should be is for people to settle.
            var agreed = theme.Select(t => t.Text).Distinct().Count() == 1;
            if (agreed)
            {
                await File.WriteAllTextAsync(Path.Combine(contentDirectory, ThemeText.FileOf(theme.Key)), theme.First().Text, cancel);
            }

            exported.Add(new ExportedTheme(theme.Key, [.. theme.Select(t => t.Region)], agreed));
        }

        return exported;
    }
}

/// <param name="Regions">Those whose editors changed it.</param>
/// <param name="Written">False where they changed it differently.</param>
public sealed record ExportedTheme(int Number, IReadOnlyList<string> Regions, bool Written);
