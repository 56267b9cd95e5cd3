using System.Net;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Catalog;

/// <summary>A notice on its way from an editor to everybody.</summary>
public sealed class NoticePagesTests
{
    [Fact]
    public async Task Notice_WrittenAndLetOutBySomebodyElse_IsReadByEverybodyUntilItIsTakenDown()
    {
        await using var host = new TestHost();
        using var editor = await host.SignInAsync("editor1");
        using var supervisor = await host.SignInAsync("supervisor1");
        using var citizen = host.OpenBrowser();

        var silent = await (await editor.OpenAsync("/catalog/notices/new")).Form().SubmitAsync("保存");
        var written = await (await editor.OpenAsync("/catalog/notices/new")).Form()
            .Fill("Form.Title", "大厅周六上午也开门").Fill("Form.Text", "五月起周六上午办理。\n请带身份证。").SubmitAsync("保存");
        var sent = await written.Form("main form[action*=Submit]").SubmitAsync("送审");
        var here = sent.Path;
        var back = await (await supervisor.OpenAsync(here)).Form("main form[action*=Review]").Tick("Agreed", "no").SubmitAsync("提交");
        var agreed = await (await supervisor.OpenAsync(here)).Form("main form[action*=Review]").Tick("Agreed", "yes").SubmitAsync("提交");

        Assert.Contains("请填写标题", silent.Errors);
        Assert.Contains("请填写正文", silent.Errors);
        Assert.Contains("退回的，请写明哪里要改", back.Errors);
        Assert.Empty((await editor.OpenAsync(here)).Document.QuerySelectorAll("form[action*=Review]"));
        agreed.AssertText("已经发布");
        (await citizen.OpenAsync("/152529/notices")).AssertText("五月起周六上午办理。");
        (await citizen.OpenAsync("/152529/screen?at=2")).AssertText("大厅周六上午也开门");
        await (await editor.OpenAsync(here)).Form("main form[action*=Withdraw]").Fill("Reason", "改了时间").SubmitAsync("撤下");
        Assert.DoesNotContain("周六上午", (await citizen.OpenAsync("/152529/notices")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notice_SentBack_IsChangedAndSentAgain()
    {
        await using var host = new TestHost();
        using var editor = await host.SignInAsync("editor1");
        using var supervisor = await host.SignInAsync("supervisor1");
        var written = await (await editor.OpenAsync("/catalog/notices/new")).Form().Fill("Form.Title", "停电").Fill("Form.Text", "停电一天。").SubmitAsync("保存");
        var here = (await written.Form("main form[action*=Submit]").SubmitAsync("送审")).Path;

        await (await supervisor.OpenAsync(here)).Form("main form[action*=Review]").Tick("Agreed", "no").Fill("Words", "写明哪一天").SubmitAsync("提交");

        var again = await editor.OpenAsync(here);
        again.AssertText("写明哪一天");
        var stale = again.Form("main form:not([action*=Submit])").Fill("Form.Text", "");
        Assert.Contains("请填写正文", (await stale.SubmitAsync("保存")).Errors);
        Assert.Equal(HttpStatusCode.NotFound, (await supervisor.GetAsync("/catalog/notices/" + Guid.NewGuid())).Status);
    }

    [Theory]
    [InlineData("window1", "/catalog/notices")]
    [InlineData("supervisor1", "/catalog/notices/new")]
    public async Task Notices_OfAnothersOffice_AreRefused(string account, string path)
    {
        await using var host = new TestHost();
        using var browser = await host.SignInAsync(account);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(path)).Status);
    }
}
