using System.Globalization;
using System.Text.RegularExpressions;
using Suban.TestKit;

namespace Suban.EndToEnd.Tests.Harness;

/// <summary>Paper as it comes out of the printer: its pages measured, its words read, its codes decoded.</summary>
/// <param name="Pages">Width and height in millimetres.</param>
/// <param name="Codes">What the QR codes on it say.</param>
internal sealed partial record Sheet(IReadOnlyList<(int Width, int Height)> Pages, string Text, IReadOnlyList<string> Codes)
{
    private const double PointsAnInch = 72, MillimetresAnInch = 25.4;

    public static async Task<Sheet> ReadAsync(byte[] pdf)
    {
        var folder = Directory.CreateTempSubdirectory("suban-sheet-");
        try
        {
            var file = Path.Combine(folder.FullName, "sheet.pdf");
            await File.WriteAllBytesAsync(file, pdf);
            var sizes = PageSize().Matches(await Tools.RunAsync("pdfinfo", "-f", "1", "-l", "99", file));
            var text = await Tools.RunAsync("pdftotext", "-raw", file, "-");
            await Tools.RunAsync("pdftoppm", "-r", "150", "-gray", "-png", file, Path.Combine(folder.FullName, "page"));
            var codes = new List<string>();
            foreach (var picture in folder.EnumerateFiles("page*.png").OrderBy(f => f.Name, StringComparer.Ordinal))
            {
                codes.AddRange((await Tools.RunAsync("zbarimg", "--quiet", "--raw", picture.FullName)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
            }

            return new Sheet([.. sizes.Select(size => (Millimetres(size.Groups[1]), Millimetres(size.Groups[2])))], Person.Fold(text), codes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The one code in a picture.</summary>
    public static async Task<string> ReadCodeAsync(byte[] png)
    {
        var file = Path.Combine(Path.GetTempPath(), $"suban-code-{Guid.CreateVersion7():N}.png");
        try
        {
            await File.WriteAllBytesAsync(file, png);
            return Assert.Single((await Tools.RunAsync("zbarimg", "--quiet", "--raw", file)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>One or two upright A4 pages that say that.</summary>
    public Sheet IsA4(params string[] words)
    {
        Assert.InRange(Pages.Count, 1, 2);
        Assert.All(Pages, page => Assert.Equal((210, 297), page));
        return Says(words);
    }

    public Sheet Says(params string[] words)
    {
        // Words are broken over lines, in tables above all.
        var text = Text.Replace(" ", "", StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word.Replace(" ", "", StringComparison.Ordinal), text, StringComparison.Ordinal));
        return this;
    }

    /// <summary>The one code on it.</summary>
    public string Code => Assert.Single(Codes);

    private static int Millimetres(Group points) =>
        (int)Math.Round(double.Parse(points.Value, CultureInfo.InvariantCulture) / PointsAnInch * MillimetresAnInch);

    [GeneratedRegex(@"^Page +[0-9]+ size: +([0-9.]+) x ([0-9.]+) pts", RegexOptions.Multiline)]
    private static partial Regex PageSize();
}
