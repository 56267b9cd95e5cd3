using System.Runtime.CompilerServices;
using Suban.Catalogue.Checking;

namespace Suban.Catalogue.Tests;

/// <summary>The catalogue of this repository, read once.</summary>
internal static class ShippedContent
{
    public static string Folder { get; } = Path.Combine(Root(), "content");

    private static readonly Lazy<CheckedContent> _checked = new(() => ContentCheck.Run(Folder));
    private static readonly Lazy<IReadOnlyList<ThemeVersion>> _themes = new(() =>
    {
        var library = new CatalogueLibrary(Checked.Document, "152529", "test", []);
        return [.. Checked.Document.Themes.Select(t => new ThemeVersion(t, library))];
    });

    public static CheckedContent Checked => _checked.Value;

    public static IReadOnlyList<ThemeVersion> Themes => _themes.Value;

    public static ThemeVersion Theme(int number) => Themes.First(t => t.Number == number);

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../.."));
}
