using System.Net.Http.Headers;
using Microsoft.Extensions.Time.Testing;
using Suban.TestKit;

namespace Suban.Portal.Tests.Products;

/// <summary>How often products are opened by their code and taken along: counted behind the page, shown to editors.</summary>
public sealed class ProductCountTests
{
    [Fact]
    public async Task Products_ScannedAndTaken_AreCountedByProductAndVersion()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = new TestHost(clock: clock);
        using var browser = host.OpenBrowser();
        using var editor = await host.SignInAsync("editor1");
        (await editor.OpenAsync("/catalog/themes/8")).AssertText("还没有人扫码或下载");

        await browser.OpenAsync("/152529/themes/8/v1?sheet=notice");
        await browser.OpenAsync("/152529/themes/8/v1?sheet=notice");
        await browser.OpenAsync("/152529/themes/8/v1"); // a link, not a code
        await browser.OpenAsync("/152529/themes/8/v1?sheet=nothing");
        await ProductText.DocxAsync(browser, "/152529/themes/8/v1/form.docx");
        await RestOfAsync(browser, "/152529/themes/8/v1/form.docx");

        var page = await StoredAsync(editor, clock, "共扫码 2 次，下载 1 次");
        Assert.Contains(page.All("table tbody tr"), row => row.Contains("第 1 版", StringComparison.Ordinal) && row.Contains("申请表（空表）", StringComparison.Ordinal));
        await ProductText.DocxAsync(browser, "/152529/themes/8/v1/form.docx");
        await StoredAsync(editor, clock, "共扫码 2 次，下载 2 次");
        var sheet = await editor.Client.GetStringAsync(new Uri("/catalog/products/file", UriKind.Relative));
        Assert.Contains("8,\"我要开小餐馆（50平方米以下）\",1,\"一次性告知单\",2,0", sheet, StringComparison.Ordinal);
        Assert.Contains("8,\"我要开小餐馆（50平方米以下）\",1,\"申请表（空表）\",0,2", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OldCode_IsCountedEachTimeForItsOwnVersion()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = new TestHost(clock: clock);
        using var browser = host.OpenBrowser();
        using var editor = await host.SignInAsync("editor1");
        await (await editor.OpenAsync("/catalog/themes/41/stop")).Form().Tick("How", "suspend").Fill("Reason", "管理办法正在修订。").SubmitAsync("停办");

        for (var i = 0; i < 3; i++)
        {
            (await browser.OpenAsync("/152529/themes/8/v1?sheet=code")).AssertText("已有新版");
        }

        await StoredAsync(editor, clock, "共扫码 3 次，下载 0 次");
    }

    [Fact]
    public async Task Counted_WhenTheServerStops_IsStoredBefore()
    {
        var folder = Directory.CreateTempSubdirectory("suban-count-").FullName;
        try
        {
            await using (var host = new TestHost(folder, connection: null))
            {
                using var browser = host.OpenBrowser();
                await browser.OpenAsync("/152529/themes/8/v1?sheet=guide");
            }

            await using var again = new TestHost(folder, connection: null);
            using var editor = await again.SignInAsync("editor1");
            (await editor.OpenAsync("/catalog/themes/8")).AssertText("共扫码 1 次，下载 0 次");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<HtmlPage> StoredAsync(Browser editor, FakeTimeProvider clock, string words)
    {
        for (var attempt = 1; ; attempt++)
        {
            clock.Advance(TimeSpan.FromSeconds(31));
            await Task.Delay(TimeSpan.FromMilliseconds(100));
            var page = await editor.OpenAsync("/catalog/themes/8");
            if (attempt == 50 || page.Text.Contains(words, StringComparison.Ordinal))
            {
                page.AssertText(words);
                return page;
            }
        }
    }

    /// <summary>As a viewer does that turns pages.</summary>
    private static async Task RestOfAsync(Browser browser, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Range = new RangeHeaderValue(1000, null);
        using var answer = await browser.Client.SendAsync(request);
    }
}
