using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Suban.Assistance.Demonstration;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Agent;

/// <summary>Cooperation orders as both sides, supervision and strangers see them.</summary>
public sealed class CooperationPagesTests
{
    [Fact]
    public async Task Sheets_AcceptedAnsweredAndAsked_OnThePagesOfBothSides()
    {
        var clock = new FakeTimeProvider(System.TimeProvider.System.GetUtcNow()) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
        await using var host = new TestHost(clock: clock);
        await using (var scope = host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoOrders>().EnsureAsync(default);
        }

        using var assistant = await host.SignInAsync("assistant1");
        var list = await assistant.OpenAsync("/agent/crosslevel");
        list.AssertText("等我们办的");
        list.AssertText("请别人协办的");
        var waiting = await assistant.OpenAsync(await AddressAsync(assistant, "待签收", "乌海市海南区政务服务局 请 正镶白旗政务服务与数据管理局"));
        var accepted = await waiting.Form("main form[action*=Accept]").SubmitAsync();
        accepted.AssertText("协办中");
        var silent = await accepted.Form("main form[action*=Answer]").SubmitAsync();
        Assert.Contains("请填写协办结果", silent.Errors);
        var answered = await silent.Form("main form[action*=Answer]").Tick("Outcome.enterprise-project-filing", "granted").Fill("Result", "备案号（模拟）2 号").SubmitAsync();
        answered.AssertText("已有结果");
        var paper = await assistant.OpenAsync(answered.One("a[href$=paper]").GetAttribute("href")!);
        paper.AssertText("注:本表一式两份,本级代办帮办中心、协办代办帮办中心各一份。");
        Assert.Equal(HttpStatusCode.OK, (await assistant.Client.GetAsync(paper.One("a[href*=Word]").GetAttribute("href"))).StatusCode);
        (await assistant.OpenAsync(await AddressAsync(assistant, "已有结果", "正镶白旗政务服务与数据管理局 请"))).AssertText("签字归档");

        using var city = await host.SignInAsync("assistant4");
        var asked = await city.OpenAsync(await AddressAsync(city, "待签收", "请 乌海市政务服务局"));
        var returned = await asked.Form("main form[action*=Return]").Fill("Why", "不归市里办").SubmitAsync();
        returned.AssertText("已退回");
        using var elsewhere = await host.SignInAsync("assistant3");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync(asked.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync(asked.Path + "/paper")).Status);

        using var hainan = await host.SignInAsync("assistant2");
        var order = await (await hainan.OpenAsync(returned.Path)).FollowAsync("看帮办单");
        var again = await order.FollowAsync("请别的地区协办");
        Assert.Contains("请勾选请对方协办的事项", (await again.Form().SubmitAsync()).Errors);
        var sent = await again.Form().Tick("Items", "land-preview").Fill("Partner", "乌海市政务服务局（上级）").Fill("Departments", "市自然资源局").Fill("Reason", "权限在市里").Fill("Papers", "红线图 1 份")
            .Fill("DueOn.Year", $"{clock.GetUtcNow().Year + 1}").Fill("DueOn.Month", "3").Fill("DueOn.Day", "8").Tick("Agreed", "true").SubmitAsync();
        sent.AssertText("待签收");

        clock.Advance(TimeSpan.FromDays(40));
        using var keeper = await host.SignInAsync("supervisor1");
        (await keeper.OpenAsync("/watch/assist/overdue")).AssertText("签收或者退回");
    }

    private static async Task<string> AddressAsync(Browser browser, string state, string sides)
    {
        var rows = (await browser.OpenAsync("/agent/crosslevel")).Document.QuerySelectorAll("main tbody tr").Where(r => r.TextContent.Contains(state, StringComparison.Ordinal) && r.TextContent.Contains(sides, StringComparison.Ordinal));
        return rows.First().QuerySelector("a")!.GetAttribute("href")!;
    }
}
