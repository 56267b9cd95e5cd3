using Suban.TestKit;

namespace Suban.Portal.Tests.Products;

/// <summary>Names in Mongolian script: what is released is shown, in the region's order; what waits for release is shown to editors alone.</summary>
public sealed class MongolianTests : IDisposable
{
    private const string Released = "ᠮᠣᠩᠭᠣᠯ ᠦᠰᠦᠭ";
    private const string Waiting = "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ";

    private readonly string _content = Copy(TestHost.ContentDirectory);

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

    private static async Task<string> VersionAsync(Browser browser) =>
        (await browser.OpenAsync("/152529/themes/8")).Document.QuerySelector(".ms-take a")!.GetAttribute("href")!.Split('/')[4][1..];

    private void Translate(string line) => File.AppendAllText(Path.Combine(_content, "translations/mn.yaml"), $"  {line}\n");

    private void Change(string file, string before, string after)
    {
        var path = Path.Combine(_content, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(before, after, StringComparison.Ordinal));
    }

    private static string Copy(string folder)
    {
        var copy = Directory.CreateTempSubdirectory("suban-content-").FullName;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }

        return copy;
    }
}
