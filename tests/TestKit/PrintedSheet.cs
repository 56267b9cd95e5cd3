using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Suban.TestKit;

/// <summary>Paper as it comes out of the printer: its pages measured, its words read, its codes decoded.</summary>
/// <param name="Codes">What the QR codes on it say.</param>
public sealed partial record PrintedSheet(IReadOnlyList<PrintedPage> Pages, string Text, IReadOnlyList<string> Codes)
{
    private const double PointsAnInch = 72, MillimetresAnInch = 25.4;

    /// <summary>The number of the page stands below this.</summary>
    private const double Foot = 0.94;

    public static async Task<PrintedSheet> ReadAsync(byte[] pdf)
    {
        var folder = Directory.CreateTempSubdirectory("suban-sheet-");
        try
        {
            var file = Path.Combine(folder.FullName, "sheet.pdf");
            await File.WriteAllBytesAsync(file, pdf);
            var text = await Tools.RunAsync("pdftotext", "-raw", file, "-");
            var pages = PagesOf(await Tools.RunAsync("pdftotext", "-bbox", file, "-"));
            await Tools.RunAsync("pdftoppm", "-r", "150", "-gray", "-png", file, Path.Combine(folder.FullName, "page"));
            var codes = new List<string>();
            foreach (var picture in folder.EnumerateFiles("page*.png").OrderBy(f => f.Name, StringComparer.Ordinal))
            {
                codes.AddRange((await Tools.RunAsync("zbarimg", "--quiet", "--raw", picture.FullName)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
            }

            return new PrintedSheet(pages, string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), codes);
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
    public PrintedSheet IsA4(params string[] words)
    {
        Assert.InRange(Pages.Count, 1, 2);
        Assert.All(Pages, page => Assert.Equal((210, 297), (page.Width, page.Height)));
        return Says(words);
    }

    /// <summary>No page that holds but an end: what does not fill one page fills the next as well.</summary>
    public PrintedSheet IsWellFilled()
    {
        Assert.True(Pages.Count == 1 || Pages.All(p => p.Filled >= 0.4), $"filled to {string.Join(", ", Pages.Select(p => $"{p.Filled:P0}"))}");
        return this;
    }

    public PrintedSheet Says(params string[] words)
    {
        // Words are broken over lines, in tables above all.
        var text = Text.Replace(" ", "", StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word.Replace(" ", "", StringComparison.Ordinal), text, StringComparison.Ordinal));
        return this;
    }

    /// <summary>The one code on it.</summary>
    public string Code => Assert.Single(Codes);

    private static List<PrintedPage> PagesOf(string boxes) =>
    [
        .. Page().Matches(boxes).Select(page => new PrintedPage(
            Millimetres(page.Groups[1]), Millimetres(page.Groups[2]),
            Word().Matches(page.Groups[3].Value).Select(w => Number(w.Groups[1]) / Number(page.Groups[2])).Where(bottom => bottom < Foot).DefaultIfEmpty().Max())),
    ];

    private static int Millimetres(Group points) => (int)Math.Round(Number(points) / PointsAnInch * MillimetresAnInch);

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("<page width=\"([0-9.]+)\" height=\"([0-9.]+)\">(.*?)</page>", RegexOptions.Singleline)]
    private static partial Regex Page();

    [GeneratedRegex("<word [^>]*yMax=\"([0-9.]+)\"")]
    private static partial Regex Word();
}

/// <param name="Width">In millimetres, as the height.</param>
/// <param name="Filled">How far down the last words stand, of the page's height.</param>
public sealed record PrintedPage(int Width, int Height, double Filled);
