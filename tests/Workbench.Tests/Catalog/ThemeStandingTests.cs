using System.Net;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Catalog;

/// <summary>What citizens see when a theme is stopped, changed and put back.</summary>
public sealed class ThemeStandingTests
{
    [Fact]
    public async Task Suspend_Theme_TellsReadersWhyAndWhere()
    {
        await using var host = new TestHost();
        using var editor = await host.SignInAsync("editor1");
        using var citizen = host.OpenBrowser();
        var stop = await editor.OpenAsync("/catalog/themes/41/stop");

        var missing = await stop.Form().Tick("How", "suspend").SubmitAsync("停办");
        await stop.Form().Tick("How", "suspend").Fill("Reason", "画廊管理办法正在修订。").Fill("Go", "theme/39").SubmitAsync("停办");
        var stopped = await citizen.OpenAsync("/152529/themes/41");

        Assert.Contains("请写明原因，指南页会照着显示", missing.Errors);
        Assert.Equal("/152529/themes/41/stopped", stopped.Path);
        stopped.AssertText("暂停办理");
        stopped.AssertText("画廊管理办法正在修订。");
        (await stopped.FollowAsync("改办“我要开书店”")).AssertText("我要开书店");
        Assert.DoesNotContain("我要开画廊", (await citizen.OpenAsync("/152529/themes")).Text, StringComparison.Ordinal);
        await (await editor.OpenAsync("/catalog/themes/41")).Form("main form[action*=Resume]").SubmitAsync("恢复办理");
        Assert.Equal("我要开画廊", (await citizen.OpenAsync("/152529/themes/41")).Heading);
    }

    [Fact]
    public async Task Withdraw_OneOfTheList_IsRefusedBelowItsMinimum()
    {
        await using var host = new TestHost();
        using var editor = await host.SignInAsync("editor1");

        var page = await (await editor.OpenAsync("/catalog/themes/41/stop")).Form()
            .Tick("How", "withdraw").Fill("Reason", "不再办理。").SubmitAsync("停办");

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("103", Assert.Single(page.Errors), StringComparison.Ordinal);
    }
}
