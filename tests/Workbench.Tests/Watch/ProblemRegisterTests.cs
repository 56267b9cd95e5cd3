using System.Net;
using Microsoft.Extensions.Time.Testing;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Watch;

/// <summary>A problem from where it was heard of to its measure.</summary>
public sealed class ProblemRegisterTests
{
    [Fact]
    public async Task Demand_MadeAProblem_IsClosedOnlyWithAMeasure()
    {
        await using var host = new TestHost(clock: new FakeTimeProvider(TestProcess.Start));
        using var editor = await host.SignInAsync("editor1");
        using var citizen = host.OpenBrowser();
        await (await citizen.OpenAsync("/152529/demand")).Form().Fill("Words", "开一家咖啡馆").SubmitAsync();
        var entry = await (await (await editor.OpenAsync("/catalog/demands")).FollowAsync("开一家咖啡馆")).FollowAsync("登记成问题，定部门和期限");

        var silent = await entry.Form().Fill("WorkingDays", "五天").SubmitAsync();
        var problem = await silent.Form().Fill("Theme", "8").Fill("WorkingDays", "5").Fill("ThemeChangesOn.Year", "2026").Fill("ThemeChangesOn.Month", "12")
            .Fill("ThemeChangesOn.Day", "1").Fill("AuthorityId", "正镶白旗市场监督管理局").SubmitAsync();
        var here = problem.Path;

        Assert.Contains("请写几个工作日内解决，1 到 250 的整数", silent.Errors);
        Assert.Equal("开一家咖啡馆", silent.One("textarea[name=Description]").TextContent.Trim());
        problem.AssertText("群众需求");
        problem.AssertText("还有 5 个工作日");
        problem.AssertText("还没有人开始改这个主题");
        await (await editor.OpenAsync("/catalog/themes/8")).Form("main form[action*=Start]").SubmitAsync();
        (await editor.OpenAsync(here)).AssertText("打开草稿");
        var refused = await (await editor.OpenAsync(here)).Form().SubmitAsync("解决了，销号");
        Assert.Contains("没有写措施的不能销号，请写明做了什么", refused.Errors);
        (await refused.Form().Fill("Measure", "正在编主题。").SubmitAsync("先保存，还没解决")).AssertText("正在编主题。");
        var closed = await (await editor.OpenAsync(here)).Form().Fill("Measure", "主题已经发布。").SubmitAsync("解决了，销号");
        closed.AssertText("2026-09-28 销号");
        (await editor.OpenAsync("/watch/problems?closed=true")).AssertText("开一家咖啡馆");
        (await (await editor.OpenAsync("/catalog/demands")).FollowAsync("开一家咖啡馆")).AssertText("已经登记成问题");
    }

    [Fact]
    public async Task Problem_ToAnybodyElse_IsRefused()
    {
        await using var host = new TestHost();
        using var clerk = await host.SignInAsync("window1");
        using var keeper = await host.SignInAsync("supervisor1");

        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/watch/problems")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetAsync($"/watch/problems/{Guid.Empty}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.GetAsync($"/watch/problems/new?demand={Guid.Empty}")).Status);
    }
}
