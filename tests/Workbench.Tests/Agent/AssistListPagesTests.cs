using System.Net;
using Microsoft.Extensions.Time.Testing;
using Suban.Kernel;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Agent;

/// <summary>The catalogue of assistance as its editor sees it.</summary>
public sealed class AssistListPagesTests
{
    [Fact]
    public async Task List_InForce_SaysWhatItLeavesOutAndWhereItWasShown()
    {
        var clock = new FakeTimeProvider(System.TimeProvider.System.GetUtcNow()); // the template is published when it is made
        await using var host = new TestHost(clock: clock);
        using var editor = await host.SignInAsync("editor1");
        var today = RegionTime.DateOf(clock.GetUtcNow());

        var page = await editor.OpenAsync("/catalog/assist");
        page.AssertText("不少于 22 项，现在 22 项");
        page.AssertText("应列未列");
        page.AssertText("供核对");
        var silent = await page.Form().SubmitAsync();
        var posted = await silent.Form().Tick("Channel", "政务服务大厅公示栏").Fill("PostedOn.Year", $"{today.Year}").Fill("PostedOn.Month", $"{today.Month}").Fill("PostedOn.Day", $"{today.Day}")
            .Fill("Place", "一楼公示栏").SubmitAsync();

        Assert.Contains("请选择在哪个渠道公布", silent.Errors);
        posted.AssertText($"{today:yyyy-MM-dd} 公布");
        var sheet = await editor.OpenAsync("/catalog/assist/print");
        sheet.AssertText("承办部门");
        using var table = await editor.Client.GetAsync(sheet.One("a[href*=Table]").GetAttribute("href"));
        Assert.Contains("事项类型", await table.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_ToAnybodyElse_IsRefused()
    {
        await using var host = new TestHost();
        using var clerk = await host.SignInAsync("window1");

        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/catalog/assist")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/catalog/assist/print")).Status);
    }
}
