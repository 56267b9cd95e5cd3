using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Certificates.Sheets;
using Suban.Portal.Tests.Public;
using Suban.TestKit;

namespace Suban.Portal.Tests.Products;

[Collection(nameof(PublishedPages))]
public sealed class ProductTests(PublishedPages pages)
{
    private const string Optional = "（选填）";

    public static TheoryData<string> Kinds => [.. ProductKind.All.Select(k => k.Key)];

    private RegionCatalogue Catalogue => pages.Services.GetRequiredService<CatalogueStore>().Current.Region("152529")!;

    private string Folder(int theme) => $"/152529/themes/{theme}/v{Catalogue.Number}";

    private static ThemePlan Widest(ThemeVersion theme) => ThemeOverview.Of(theme).Widest;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Product_Word_IsValidAndSaysWhatThePageSays(string kind)
    {
        using var browser = pages.OpenBrowser();
        var page = await browser.OpenAsync($"{Folder(8)}/{kind}");
        var docx = await ProductText.DocxAsync(browser, $"{Folder(8)}/{kind}.docx");

        using (var word = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false))
        {
            Assert.Equal("", string.Join('\n', new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(e => $"{e.Path?.XPath}: {e.Description}")));
        }

        var paragraphs = ProductText.Paragraphs(docx);
        var inWord = string.Concat(paragraphs);
        Assert.Empty(ProductText.Pieces(page).Where(piece => !inWord.Contains(piece, StringComparison.Ordinal)));
        var onPage = ProductText.Bare(page.Text + page.Document.QuerySelector(".ms-letterhead svg")?.GetAttribute("aria-label"));
        Assert.Empty(paragraphs.Select(p => p.TrimStart('•').TrimEnd('＿', '…')).Where(p => !onPage.Contains(p, StringComparison.Ordinal) && !IsDrawnOrNumbered(p)));
    }

    /// <summary>Words inside a drawing stand in it on the page too; the foot of a page has numbers only paper has.</summary>
    private static bool IsDrawnOrNumbered(string paragraph) => paragraph.Contains("页，共", StringComparison.Ordinal) || paragraph.Contains('…', StringComparison.Ordinal);

    [Fact]
    public async Task BlankForm_EveryTheme_HasEveryFieldOnce()
    {
        using var browser = pages.OpenBrowser();
        foreach (var theme in Catalogue.Themes)
        {
            var form = await browser.OpenAsync($"{Folder(theme.Number)}/form");

            var labels = form.All(".ms-form th");
            Assert.Equal(Widest(theme).Fields.Select(f => f.Label + (f.Required ? "" : Optional)), labels);
            Assert.Equal(labels.Count, labels.Distinct().Count());
        }
    }

    [Fact]
    public async Task SampleForm_EveryTheme_FillsEveryFieldAndSaysWhatItIs()
    {
        using var browser = pages.OpenBrowser();
        foreach (var theme in Catalogue.Themes)
        {
            var sample = await browser.OpenAsync($"{Folder(theme.Number)}/sample");

            Assert.StartsWith("样表", sample.One(".ms-mark").TextContent, StringComparison.Ordinal);
            var values = sample.Document.QuerySelectorAll(".ms-form td").Select(td => td.ChildNodes[0].TextContent.Trim()).ToList();
            Assert.Equal(Widest(theme).Fields.Count(), values.Count);
            Assert.All(values, value => Assert.NotEqual("", value));
            Assert.DoesNotContain(values, v => v.Contains("照实填写", StringComparison.Ordinal));
            // Nobody's number: every one of them is cut off.
            Assert.DoesNotMatch("[0-9]{11}", string.Join('|', values).Replace(" ", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task SampleForm_Word_SaysSoOnEveryPage()
    {
        using var browser = pages.OpenBrowser();
        var docx = await ProductText.DocxAsync(browser, $"{Folder(8)}/sample.docx");

        using var word = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        Assert.StartsWith("样表", Assert.Single(word.MainDocumentPart!.HeaderParts).Header!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SampleForm_KeepsToWhatTheThemeIsFor()
    {
        using var browser = pages.OpenBrowser();

        var sample = await browser.OpenAsync($"{Folder(8)}/sample");

        var area = sample.Document.QuerySelectorAll(".ms-form th").Single(th => th.TextContent == "使用面积").NextElementSibling!.TextContent;
        Assert.StartsWith("45 平方米", area, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(36)]
    [InlineData(52)]
    public async Task Part_OfOneDepartment_HasItsOwnFieldsAndPapersAlone(int number)
    {
        using var browser = pages.OpenBrowser();
        var plan = Widest(Catalogue.FindTheme(number)!);
        foreach (var part in plan.Components)
        {
            var page = await browser.OpenAsync($"{Folder(number)}/parts?item={part.Key}");

            var fields = plan.Fields.Where(f => f.Items.Contains(part.Key)).ToList();
            Assert.Equal(
                fields.Select(f => string.Join('、', f.ElementsOf(part.Key).Select(e => Catalogue.Library.Element(e).Label).Distinct()) + (f.RequiredBy.Contains(part.Key) ? "" : Optional)),
                page.All(".ms-form th"));
            Assert.Equal(
                plan.Materials.Where(m => m.Items.Contains(part.Key)).Select(m => m.Name).Concat(plan.Omitted.Where(o => o.Items.Contains(part.Key)).Select(o => o.Name)),
                page.All("table:not(.ms-form) tbody td:nth-child(2)"));
            foreach (var other in plan.Fields.Except(fields))
            {
                Assert.DoesNotContain(other.Label, page.All("th"));
            }
        }
    }

    [Fact]
    public async Task Handbook_HasEveryChapterAndLeadsToIt()
    {
        using var browser = pages.OpenBrowser();

        var book = await browser.OpenAsync($"{Folder(36)}/handbook");

        var entries = book.Document.QuerySelectorAll(".ms-contents a").ToList();
        Assert.Equal(Widest(Catalogue.FindTheme(36)!).Components.Count + 6, entries.Count);
        Assert.All(entries, e => Assert.Equal(e.TextContent, book.One(e.GetAttribute("href")!).TextContent));
    }

    [Fact]
    public async Task Book_OfTheRegion_HasEveryThemeInItsContents()
    {
        using var browser = pages.OpenBrowser();

        var book = await browser.OpenAsync($"/152529/handbook/v{Catalogue.Number}");
        var two = await browser.OpenAsync($"/152529/handbook/v{Catalogue.Number}?themes=8,36");

        Assert.Equal(Catalogue.Themes.Select(t => $"{t.Number} {t.Name}").Append("联系方式"), book.All(".ms-contents a"));
        Assert.Equal(3, two.All(".ms-contents a").Count);
        Assert.Equal(2, two.All(".ms-stamp").Count);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/152529/handbook/v{Catalogue.Number}?themes=nothing")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/152529/handbook/v99")).Status);
    }

    [Theory]
    [InlineData("notice")]
    [InlineData("form")]
    [InlineData("sample")]
    public async Task Product_ForAReader_FollowsHisAnswersAndSoDoesItsCode(string kind)
    {
        using var browser = pages.OpenBrowser();
        const string answers = "?area=up-to-50&cold=no&drain=no&home=no&sign=no";

        var page = await browser.OpenAsync($"{Folder(8)}/{kind}{answers}");
        var guide = await browser.OpenAsync($"{Folder(8)}{answers}");

        Assert.DoesNotContain("户外招牌", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("视情况", page.Text, StringComparison.Ordinal);
        Assert.Equal("/152529/themes/8/result" + answers, guide.Address.PathAndQuery);
    }

    [Theory]
    [InlineData("/152529/themes/8/v1/nothing")]
    [InlineData("/152529/themes/8/v1/nothing.pdf")]
    [InlineData("/152529/themes/8/v1/form.exe")]
    [InlineData("/152529/themes/8/v1/parts?item=nothing")]
    [InlineData("/152529/themes/8/v1/parts.docx?item=nothing")]
    [InlineData("/152529/themes/4711/v1/form")]
    [InlineData("/152529/themes/8/v0")]
    [InlineData("/152529/themes/8/v99")]
    [InlineData("/152529/themes/8/v99/form.docx")]
    [InlineData("/150303/themes/8/v1/form")]
    public async Task Product_ThatIsNotThere_IsNotFound(string address)
    {
        using var browser = pages.OpenBrowser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).Status);
    }

    [Fact]
    public async Task Guide_LeadsToEveryProductAndEachIsThere()
    {
        using var browser = pages.OpenBrowser();
        var guide = await browser.OpenAsync("/152529/themes/36");

        var links = guide.Document.QuerySelectorAll(".ms-take a").Select(a => a.GetAttribute("href")!).ToList();

        Assert.Equal(ProductKind.All.Count * 3, links.Count);
        foreach (var link in links)
        {
            using var answer = await browser.Client.GetAsync(new Uri(link, UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, link);
        }
    }

    [Theory]
    [InlineData("152529", "正镶白旗政务服务与数据管理局", "旗政务服务局")]
    [InlineData("150271", "包头稀土高新区政务公开办", "政务公开办")]
    [InlineData("150600", "鄂尔多斯市行政审批和政务服务局", "市行政审批和政务服务局")]
    public async Task Product_BearsTheRegionsOwnHead(string region, string organ, string publisher)
    {
        using var browser = pages.OpenBrowser();
        var number = pages.Services.GetRequiredService<CatalogueStore>().Current.Region(region)!.Number;

        var page = await browser.OpenAsync($"/{region}/themes/8/v{number}/notice");

        Assert.Equal(organ, page.One(".ms-letterhead span").TextContent);
        Assert.Contains($"由{publisher}公布", page.Text, StringComparison.Ordinal);
        Assert.Contains(organ, ProductText.Paragraphs(await ProductText.DocxAsync(browser, $"/{region}/themes/8/v{number}/notice.docx")));
    }
}
