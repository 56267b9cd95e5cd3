using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Certificates.Papers;
using Suban.Portal.Tests.Public;
using Suban.TestKit;

namespace Suban.Portal.Tests.Products;

/// <summary>The PDF as it comes out of LibreOffice: its pages, its words, its code.</summary>
[Collection(nameof(PublishedPages))]
public sealed class ProductPdfTests(PublishedPages pages)
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

        var sheet = await PrintedSheet.ReadAsync(await ProductText.PdfAsync(browser, $"{folder}/{kind}.pdf"));

        sheet.IsA4(theme.Name);
        Assert.Equal(folder, new Uri(sheet.Code).AbsolutePath);
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

        var sheet = await PrintedSheet.ReadAsync(await ProductText.PdfAsync(browser, $"{folder}/{kind}.pdf"));

        // A cell's lines stand beside other cells' in the text of a PDF: the characters are compared, not their order.
        var inPdf = ProductText.Bare(sheet.Text).ToHashSet();
        Assert.Empty(ProductText.Pieces(page).SelectMany(p => p).Distinct().Except(inPdf));
        Assert.All(sheet.Codes, code => Assert.Equal(folder, new Uri(code).AbsolutePath));
    }

    [Fact]
    public async Task Pdf_ForAReader_CarriesHisAnswersInItsCode()
    {
        Assert.SkipUnless(File.Exists(Office), "LibreOffice is not installed");
        using var browser = pages.OpenBrowser();
        const string answers = "?area=up-to-50&cold=no&drain=no&home=no&sign=yes";

        var sheet = await PrintedSheet.ReadAsync(await ProductText.PdfAsync(browser, $"/152529/themes/8/v{Catalogue.Number}/notice.pdf{answers}"));

        Assert.Equal($"/152529/themes/8/v{Catalogue.Number}{answers}&sheet=notice", new Uri(sheet.Code).PathAndQuery);
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
}
