using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue.Publishing;
using Suban.Portal.Tests.Public;
using Suban.TestKit;

namespace Suban.Portal.Tests.Products;

/// <summary>The notice for a person's own answers as LibreOffice lays it out: one sheet, or two of which neither is but an end.</summary>
[Collection(nameof(PublishedPages))]
public sealed class NoticePdfTests(PublishedPages pages)
{
    public static TheoryData<string, int, string> Notices =>
        new(NoticeAnswers.Everywhere.Concat(NoticeAnswers.Regions.SelectMany(_ => (int[])[8, 36, 52], (region, theme) => (region, theme, ""))));

    [Theory]
    [MemberData(nameof(Notices))]
    public async Task Notice_OfAPerson_IsOneSheetOrTwoWellFilled(string region, int theme, string answers)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice"), "LibreOffice is not installed");
        using var browser = pages.OpenBrowser();
        var version = pages.Services.GetRequiredService<CatalogueStore>().Current.Region(region)!.Number;

        var sheet = await PrintedSheet.ReadAsync(await ProductText.PdfAsync(browser, $"/{region}/themes/{theme}/v{version}/notice.pdf{answers}"));

        sheet.IsA4("一次性告知单", "告知人").IsWellFilled();
        Assert.Equal($"/{region}/themes/{theme}/v{version}", new Uri(sheet.Code).AbsolutePath);
    }
}
