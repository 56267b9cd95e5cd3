using System.Net;
using Suban.TestKit;

namespace Suban.Portal.Tests.Products;

/// <summary>Papers of an earlier version: they open, say that there is a newer one, and lead to it.</summary>
public sealed class OldVersionTests
{
    [Fact]
    public async Task OldCode_AfterAPublication_SaysSoAndStillOpens()
    {
        await using var host = new TestHost();
        using var browser = host.OpenBrowser();
        Assert.Equal("/152529/themes/8", (await browser.OpenAsync("/152529/themes/8/v1")).Path);
        await PublishAsync(host, 41);

        var old = await browser.OpenAsync("/152529/themes/8/v1");
        var guide = await browser.OpenAsync("/152529/themes/8/v1/guide");
        var word = ProductText.Paragraphs(await ProductText.DocxAsync(browser, "/152529/themes/8/v1/form.docx"));

        Assert.Equal("已有新版", old.Heading);
        old.AssertText("第 1 版");
        old.AssertText("第 2 版");
        Assert.Equal("/152529/themes/8", (await old.FollowAsync("看现行版")).Path);
        Assert.Contains("旧版（第 1 版）", guide.One(".ms-mark").TextContent, StringComparison.Ordinal);
        Assert.Contains(word, p => p.Contains("旧版（第1版）", StringComparison.Ordinal));
        Assert.Equal("/152529/themes/8", (await browser.OpenAsync("/152529/themes/8/v2")).Path);
        Assert.Empty((await browser.OpenAsync("/152529/themes/8/v2/guide")).Document.QuerySelectorAll(".ms-mark"));
    }

    [Fact]
    public async Task OldCode_OfAnAnsweredSheet_LeadsToTheAnswersInTheNewVersion()
    {
        await using var host = new TestHost();
        using var browser = host.OpenBrowser();
        await PublishAsync(host, 41);
        const string answers = "?area=up-to-50&cold=no&drain=no&home=no&sign=yes";

        var old = await browser.OpenAsync("/152529/themes/8/v1" + answers);

        Assert.Equal("/152529/themes/8/result" + answers, (await old.FollowAsync("看现行版")).Address.PathAndQuery);
    }

    [Fact]
    public async Task OldCode_OfAThemeNoLongerHandled_SaysSo()
    {
        await using var host = new TestHost();
        using var browser = host.OpenBrowser();
        await PublishAsync(host, 41);

        var old = await browser.OpenAsync("/152529/themes/41/v1");

        old.AssertText("这件事现在不办了");
        await browser.OpenAsync("/152529/themes/41/v1/guide");
    }

    [Fact]
    public async Task Code_OfAVersionThatNeverWas_SaysSoAndLeadsToTheOneInForce()
    {
        await using var host = new TestHost();
        using var browser = host.OpenBrowser();

        var page = await browser.GetAsync("/152529/themes/8/v9");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("没有第 9 版指南", page.Heading);
        Assert.Equal("/152529/themes/8", (await page.FollowAsync("看现行版")).Path);
    }

    /// <summary>Any publication makes the region's next version.</summary>
    private static async Task PublishAsync(TestHost host, int suspended)
    {
        using var editor = await host.SignInAsync("editor1");
        var stop = await editor.OpenAsync($"/catalog/themes/{suspended}/stop");
        await stop.Form().Tick("How", "suspend").Fill("Reason", "管理办法正在修订。").SubmitAsync("停办");
    }
}
