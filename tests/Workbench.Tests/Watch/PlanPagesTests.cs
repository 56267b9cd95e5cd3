using System.Net;
using Microsoft.Extensions.Time.Testing;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Watch;

/// <summary>A plan from its document to its filing.</summary>
public sealed class PlanPagesTests
{
    [Fact]
    public async Task Plan_RegisteredApprovedAndFiled_PutsItsTasksIntoTheRegister()
    {
        await using var host = new TestHost(clock: new FakeTimeProvider(TestProcess.Start));
        using var keeper = await host.SignInAsync("supervisor1");
        using var citizen = host.OpenBrowser();
        var silent = await (await keeper.OpenAsync("/watch/plans/new")).Form().Fill("Number", "白政办发〔2026〕1号").SubmitAsync();
        var plan = await silent.Form().Fill("PlanTitle", "正镶白旗“蒙速办”实施方案")
            .Fill("IssuedOn.Year", "2026").Fill("IssuedOn.Month", "9").Fill("IssuedOn.Day", "1").Attach("File", "方案.png", CaseJourney.Picture).SubmitAsync();
        var early = await plan.Form("main form[action*=Approve]").SubmitAsync();

        var task = await (await keeper.OpenAsync(plan.Path)).FollowAsync("录入一项任务");
        task.AssertText("取自：正镶白旗“蒙速办”实施方案（白政办发〔2026〕1号）");
        var entered = await task.Form().Tick("Programme", "蒙速办·掌上办").Fill("Name", "高频事项接入移动端").SubmitAsync();
        Assert.DoesNotContain("高频事项接入移动端", (await citizen.OpenAsync("/152529/milestones")).Text, StringComparison.Ordinal);
        var approved = await entered.Form("main form[action*=Approve]").Fill("ApprovedBy", "旗人民政府").Fill("ApprovedOn.Year", "2026").Fill("ApprovedOn.Month", "9").Fill("ApprovedOn.Day", "2").SubmitAsync();
        var filed = await approved.Form("main form[action*=File]").SubmitAsync("备案");

        Assert.Contains("请填写方案标题", silent.Errors);
        Assert.Contains("请上传方案文件", silent.Errors);
        Assert.Equal("白政办发〔2026〕1号", silent.One("[name=Number]").GetAttribute("value"));
        Assert.Contains("请填写批准单位", early.Errors);
        Assert.Equal(plan.Path, entered.Path);
        filed.AssertText("2026-09-28 备案");
        (await citizen.OpenAsync("/152529/milestones")).AssertText("高频事项接入移动端");
        (await keeper.OpenAsync("/watch/milestones")).AssertText("高频事项接入移动端");
        using var clerk = await host.SignInAsync("window1");
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/watch/plans")).Status);
    }
}
