using System.Runtime.CompilerServices;
using Suban.Catalogue.Adopting;
using Suban.Catalogue.Checking;
using Suban.Catalogue.Publishing;

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

    /// <summary>The catalogue one of the shipped regions publishes.</summary>
    /// <param name="chain">The region and those above it, nearest first.</param>
    public static RegionCatalogue Region(params string[] chain)
    {
        var adoption = Checked.Adoptions.Of(chain)!.WrittenOut(Checked.Document);
        var library = Themes[0].Library.For(RegionDocument.Of(Checked.Document, adoption), chain[0], "test", []);
        return new RegionCatalogue(library, adoption, 1, default);
    }

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../.."));
}
