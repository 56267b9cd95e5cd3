using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Certificates.Papers;
using Suban.Portal.Tests.Public;
using Suban.TestKit;

namespace Suban.Portal.Tests.Products;

/// <summary>The PDF as it comes out of LibreOffice: its pages, its words, its code.</summary>
[Collection(nameof(PublishedPages))]
public sealed partial class ProductPdfTests(PublishedPages pages)
{
    private const string Office = "/usr/bin/soffice";

    private RegionCatalogue Catalogue => pages.Services.GetRequiredService<CatalogueStore>().Current.Region("152529")!;

    /// <summary>Three usual themes, and the one with the most to fill in.</summary>
    public static TheoryData<int, string> Sheets => new(
        from number in (int[])[8, 36, 52, 0] from kind in (string[])["notice", "guide"] select (number, kind));

    [Theory]
    [MemberData(nameof(Sheets))]
    public async Task Sheet_OneTheme_FitsOnTwoPagesAndItsCodeOpensThisVersion(int number, string kind)
    {
        Assert.SkipUnless(File.Exists(Office), "LibreOffice is not installed");
        using var browser = pages.OpenBrowser();
        var theme = number == 0 ? Catalogue.Themes.MaxBy(t => ThemeOverview.Of(t).Widest.Fields.Count())! : Catalogue.FindTheme(number)!;
        var folder = $"/152529/themes/{theme.Number}/v{Catalogue.Number}";

        var (sizes, text, codes) = await LookAsync(await ProductText.PdfAsync(browser, $"{folder}/{kind}.pdf"));

        Assert.InRange(sizes.Count, 1, 2);
        Assert.All(sizes, size => Assert.True(size is ("595", "841" or "842"), $"{size} is not A4"));
        Assert.Equal(folder, new Uri(Assert.Single(codes)).AbsolutePath);
        Assert.Contains(ProductText.Bare(theme.Name), ProductText.Bare(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("form")]
    [InlineData("sample")]
    [InlineData("parts")]
    [InlineData("process")]
    [InlineData("code")]
    [InlineData("handbook")]
    public async Task Product_AsPdf_SaysWhatThePageSays(string kind)
    {
        Assert.SkipUnless(File.Exists(Office), "LibreOffice is not installed");
        using var browser = pages.OpenBrowser();
        var folder = $"/152529/themes/36/v{Catalogue.Number}";
        var page = await browser.OpenAsync($"{folder}/{kind}");

        var (_, text, codes) = await LookAsync(await ProductText.PdfAsync(browser, $"{folder}/{kind}.pdf"));

        // A cell's lines stand beside other cells' in the text of a PDF: the characters are compared, not their order.
        var inPdf = ProductText.Bare(text).ToHashSet();
        Assert.Empty(ProductText.Pieces(page).SelectMany(p => p).Distinct().Except(inPdf));
        Assert.All(codes, code => Assert.Equal(folder, new Uri(code).AbsolutePath));
    }

    [Fact]
    public async Task Pdf_ForAReader_CarriesHisAnswersInItsCode()
    {
        Assert.SkipUnless(File.Exists(Office), "LibreOffice is not installed");
        using var browser = pages.OpenBrowser();
        const string answers = "?area=up-to-50&cold=no&drain=no&home=no&sign=yes";

        var (_, _, codes) = await LookAsync(await ProductText.PdfAsync(browser, $"/152529/themes/8/v{Catalogue.Number}/notice.pdf{answers}"));

        Assert.Equal($"/152529/themes/8/v{Catalogue.Number}{answers}&sheet=notice", new Uri(Assert.Single(codes)).PathAndQuery);
    }

    [Fact]
    public async Task Pdf_AskedTwice_IsMadeOnceAndKept()
    {
        Assert.SkipUnless(File.Exists(Office), "LibreOffice is not installed");
        using var browser = pages.OpenBrowser();
        var address = $"/152529/themes/11/v{Catalogue.Number}/process.pdf";
        var first = await ProductText.PdfAsync(browser, address);

        Assert.Equal(first, await browser.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative)));
    }

    [Fact]
    public async Task Pdf_WithoutAConverter_IsAPageThatSaysWhyAndOffersTheRest()
    {
        await using var host = new TestHost(configure: services => services.AddSingleton(
            (PapersSettings)services.Last(s => s.ServiceType == typeof(PapersSettings)).ImplementationInstance! with { Converter = "" }));
        using var browser = host.OpenBrowser();

        var page = await browser.GetAsync("/152529/themes/8/v1/form.pdf");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        page.AssertText("没有安装制作 PDF 的程序");
        using var word = await browser.Client.GetAsync(new Uri(page.Document.QuerySelector("main a[href*='.docx']")!.GetAttribute("href")!, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, word.StatusCode);
    }

    private static async Task<(IReadOnlyList<(string, string)> Sizes, string Text, IReadOnlyList<string> Codes)> LookAsync(byte[] pdf)
    {
        var folder = Directory.CreateTempSubdirectory("suban-product-");
        try
        {
            var file = Path.Combine(folder.FullName, "product.pdf");
            await File.WriteAllBytesAsync(file, pdf);
            var sizes = PageSize().Matches(await Tools.RunAsync("pdfinfo", "-f", "1", "-l", "99", file)).Select(m => (m.Groups[1].Value, m.Groups[2].Value)).ToList();
            var text = await Tools.RunAsync("pdftotext", "-raw", file, "-");
            await Tools.RunAsync("pdftoppm", "-r", "150", "-gray", "-png", file, Path.Combine(folder.FullName, "page"));
            var codes = new List<string>();
            foreach (var picture in folder.EnumerateFiles("page*.png").OrderBy(f => f.Name, StringComparer.Ordinal))
            {
                codes.AddRange((await Tools.RunAsync("zbarimg", "--quiet", "--raw", picture.FullName)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
            }

            return (sizes, text, codes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex(@"^Page +[0-9]+ size: +([0-9]+)[0-9.]* x ([0-9]+)[0-9.]* pts", RegexOptions.Multiline)]
    private static partial Regex PageSize();
}
