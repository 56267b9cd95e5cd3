using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Suban.Catalogue.Checking;
using Suban.TestKit;

namespace Suban.Portal.Tests.Products;

/// <summary>Names in Mongolian script: what is released is shown, in the region's order; what waits for release is shown to editors alone.</summary>
public sealed class MongolianTests : IDisposable
{
    private const string Released = "ᠮᠣᠩᠭᠣᠯ ᠦᠰᠦᠭ";
    private const string Waiting = "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ";

    private readonly string _content = ContentCopy.Make();

    public void Dispose() => Directory.Delete(_content, recursive: true);

    [Fact]
    public async Task Translation_WaitingForRelease_IsShownToEditorsAlone()
    {
        Translate($"theme/8: {{ zh: 我要开小餐馆（50平方米以下）, mn: {Waiting}, state: review }}");
        await using var host = new TestHost { Content = _content };
        using var browser = host.OpenBrowser();
        var version = await VersionAsync(browser);

        foreach (var address in (string[])["", "/mn", $"/v{version}/guide", $"/v{version}/code", $"/v{version}/handbook", "/result?area=up-to-50&cold=no&drain=no&home=no&sign=no"])
        {
            Assert.DoesNotContain(Waiting, (await browser.OpenAsync("/152529/themes/8" + address)).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(ProductText.Paragraphs(await ProductText.DocxAsync(browser, $"/152529/themes/8/v{version}/guide.docx")), p => p == ProductText.Bare(Waiting));
        using var editor = await host.SignInAsync("editor1");
        var list = await editor.OpenAsync("/catalog/translations?Show=review");
        Assert.Contains(Waiting, Assert.Single(list.All("tbody tr")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-first", false)]
    [InlineData("mn-first", true)]
    public async Task Translation_Released_StandsOnTheSideTheRegionSays(string order, bool first)
    {
        Translate($"theme/8: {{ zh: 我要开小餐馆（50平方米以下）, mn: {Released}, state: final }}");
        Change("regions/15.yaml", "value: zh-first", "value: " + order);
        await using var host = new TestHost { Content = _content };
        using var browser = host.OpenBrowser();
        var version = await VersionAsync(browser);

        var guide = await browser.OpenAsync("/152529/themes/8");
        var sheet = await browser.OpenAsync($"/152529/themes/8/v{version}/guide");
        var vertical = await browser.OpenAsync("/152529/themes/8/mn");

        Assert.Equal(Released, guide.One("main a[href$='/themes/8/mn'] [lang=mn-Mong]").TextContent);
        Assert.Equal(first, sheet.One(".ms-script").ClassList.Contains("ms-script--first"));
        Assert.Equal(first ? "mn-Mong" : null, vertical.Document.QuerySelectorAll(".ms-vertical p")[1].Children[0].GetAttribute("lang"));
        Assert.Contains("蒙古文译文还没有定", vertical.Document.QuerySelectorAll(".ms-vertical p")[2].TextContent, StringComparison.Ordinal);
        Assert.Contains(ProductText.Bare(Released), ProductText.Paragraphs(await ProductText.DocxAsync(browser, $"/152529/themes/8/v{version}/guide.docx")));
    }

    [Fact]
    public async Task Translation_OfWordsThatChangedSince_WaitsForReleaseAgain()
    {
        Translate($"theme/8: {{ zh: 我要开饭馆, mn: {Released}, state: final }}");
        await using var host = new TestHost { Content = _content };
        using var browser = host.OpenBrowser();
        using var editor = await host.SignInAsync("editor1");

        Assert.DoesNotContain(Released, (await browser.OpenAsync("/152529/themes/8/mn")).Document.DocumentElement.QuerySelector(".ms-vertical")!.Children[1].TextContent, StringComparison.Ordinal);
        (await editor.OpenAsync("/catalog/translations?Show=review")).AssertText("译文译自“我要开饭馆”");
    }

    [Theory]
    [InlineData("zh-first", false)]
    [InlineData("mn-first", true)]
    public async Task FormLabel_Released_StandsUprightInPageAndWord(string order, bool first)
    {
        Translate($"element/operator.name: {{ zh: {LabelOf("operator.name")}, mn: {Released}, state: final }}");
        Translate($"element/premises.area: {{ zh: {LabelOf("premises.area")}, mn: {Waiting}, state: review }}");
        Change("regions/15.yaml", "value: zh-first", "value: " + order);
        await using var host = new TestHost { Content = _content };
        using var browser = host.OpenBrowser();
        var version = await VersionAsync(browser);

        foreach (var kind in (string[])["form", "sample"])
        {
            var form = await browser.OpenAsync($"/152529/themes/8/v{version}/{kind}");

            var upright = Assert.Single(form.Document.QuerySelectorAll(".ms-form .ms-upright__cell"));
            Assert.Equal(Released, upright.QuerySelector("[lang=mn-Mong]")!.TextContent);
            Assert.Equal(LabelOf("operator.name"), (first ? upright.NextElementSibling : upright.PreviousElementSibling)!.TextContent);
            Assert.DoesNotContain(Waiting, form.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
            using var word = WordprocessingDocument.Open(new MemoryStream(await ProductText.DocxAsync(browser, $"/152529/themes/8/v{version}/{kind}.docx")), isEditable: false);
            var cell = word.MainDocumentPart!.Document!.Body!.Descendants<TableCell>().Single(c => c.InnerText == Released);
            Assert.NotNull(cell.TableCellProperties!.TextDirection);
            Assert.Equal("", string.Join('\n', new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(e => $"{e.Path?.XPath}: {e.Description}")));
        }
    }

    [Fact]
    public async Task GuideText_WrittenReleasedAndPublishedByAnEditor_StandsInEveryForm()
    {
        await using var host = new TestHost();
        using var browser = host.OpenBrowser();
        using var editor = await host.SignInAsync("editor1");
        const string address = "/catalog/translations/edit?Thing=theme%2F8%2Fsummary";

        (await (await editor.OpenAsync(address)).Form().Fill("Mongolian", "Монгол").SubmitAsync()).AssertText("有不属于蒙古文的字符");
        var written = await (await editor.OpenAsync(address)).Form().Fill("Mongolian", Released).SubmitAsync();
        written.AssertText("待审");
        Assert.DoesNotContain(Released, (await browser.OpenAsync("/152529/themes/8/mn")).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        (await written.Form("main form[action*=Release]").SubmitAsync()).AssertText("请写明是谁审定的");
        (await written.Form("main form[action*=Release]").Fill("Basis", "旗民族事务委员会复函").SubmitAsync()).AssertText("旗民族事务委员会复函");
        Assert.DoesNotContain(Released, (await browser.OpenAsync("/152529/themes/8/mn")).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var list = await editor.OpenAsync("/catalog/translations");
        list.AssertText("有 1 条改动还没有公布");
        var published = await list.Form("main form").SubmitAsync("公布已定的译文");
        Assert.DoesNotContain("还没有公布", published.Text, StringComparison.Ordinal);

        Assert.Contains(Released, (await browser.OpenAsync("/152529/themes/8/mn")).Document.QuerySelector(".ms-vertical")!.TextContent, StringComparison.Ordinal);
        foreach (var kind in (string[])["guide", "handbook"])
        {
            Assert.Equal(Released, (await browser.OpenAsync($"/152529/themes/8/v2/{kind}")).One(".ms-upright p").TextContent);
            Assert.Contains(ProductText.Bare(Released), ProductText.Paragraphs(await ProductText.DocxAsync(browser, $"/152529/themes/8/v2/{kind}.docx")));
        }

        Assert.Empty((await browser.OpenAsync("/152529/themes/8/v1/guide")).Document.QuerySelectorAll(".ms-upright"));
        Assert.DoesNotContain(Released, (await browser.OpenAsync("/150271/themes/8/mn")).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WorkList_NamesLabelsAndGuideTexts()
    {
        await using var host = new TestHost();
        using var editor = await host.SignInAsync("editor1");

        var file = await editor.Client.GetStringAsync(new Uri("/catalog/translations/file", UriKind.Relative));

        foreach (var thing in (string[])["theme/8/summary", "words/bring", "element/operator.name", "section/", "material/"])
        {
            Assert.Contains($"  {thing}", file, StringComparison.Ordinal);
        }

        (await editor.OpenAsync("/catalog/translations?Show=form")).AssertText("表格栏目");
        (await editor.OpenAsync("/catalog/translations?Show=guide")).AssertText("指南文字");
    }

    [Fact]
    public async Task WorkList_AsShipped_SaysHonestlyThatNearlyAllIsToDo()
    {
        await using var host = new TestHost();
        using var editor = await host.SignInAsync("editor1");

        var list = await editor.OpenAsync("/catalog/translations");
        var final = await editor.OpenAsync("/catalog/translations?Show=final");
        var file = await editor.Client.GetStringAsync(new Uri("/catalog/translations/file", UriKind.Relative));

        list.AssertText("已定 1，待审 0");
        Assert.Contains("正镶白旗", Assert.Single(final.All("tbody tr")), StringComparison.Ordinal);
        Assert.Contains("  theme/8: { zh: \"我要开小餐馆（50平方米以下）\", mn: \"\", state: waiting }", file, StringComparison.Ordinal);
        Assert.DoesNotContain("region/152529", file, StringComparison.Ordinal);
    }

    private static string LabelOf(string element) => ShippedElements.Value[element];

    private static Lazy<Dictionary<string, string>> ShippedElements { get; } = new(() =>
        ContentCheck.Run(TestHost.ContentDirectory).Document.Elements.ToDictionary(e => e.Id, e => e.Label));

    private static async Task<string> VersionAsync(Browser browser) =>
        (await browser.OpenAsync("/152529/themes/8")).Document.QuerySelector(".ms-take a")!.GetAttribute("href")!.Split('/')[4][1..];

    private void Translate(string line) => File.AppendAllText(Path.Combine(_content, "translations/mn.yaml"), $"  {line}\n");

    private void Change(string file, string before, string after)
    {
        var path = Path.Combine(_content, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(before, after, StringComparison.Ordinal));
    }
}
