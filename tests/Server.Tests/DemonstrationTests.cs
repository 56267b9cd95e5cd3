using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Suban.Assistance.Demonstration;
using Suban.Supervision.Demonstration;
using Suban.TestKit;

namespace Suban.Server.Tests;

public sealed class DemonstrationTests
{
    [Fact]
    public async Task SignIn_DemonstrationAccounts_ReachTheirOwnData()
    {
        await using var host = new TestHost();
        using var applicant = await host.SignInAsync("19900000001");
        using var clerk = await host.SignInAsync("window1");

        Assert.Equal(HttpStatusCode.OK, (await applicant.GetAsync("/me")).Status);
        Assert.NotEqual("/login", (await clerk.GetAsync("/me")).Path);
    }

    [Fact]
    public async Task Registers_OfTheSampleRegion_ShowAProgrammeUnderWay()
    {
        await using var host = new TestHost { FillsRegisters = true };
        await using (var scope = host.Services.CreateAsyncScope())
        {
            // The template is a database the program has been through.
            for (var time = 0; time < 2; time++)
            {
                await scope.ServiceProvider.GetRequiredService<DemoRegisters>().EnsureAsync(CancellationToken.None);
                await scope.ServiceProvider.GetRequiredService<DemoTeam>().EnsureAsync(CancellationToken.None);
            }
        }

        using var keeper = await host.SignInAsync("supervisor1");
        using var department = await host.SignInAsync("market1");
        using var reader = host.OpenBrowser();

        (await keeper.OpenAsync("/watch/milestones")).AssertText("更换窗口“一次办”标识（模拟）");
        (await keeper.OpenAsync("/watch/problems")).AssertText("开小餐馆的还被要身份证复印件");
        (await keeper.OpenAsync("/watch/sessions")).AssertText("政务服务中心二楼会议室");
        (await keeper.OpenAsync("/watch/meetings")).AssertText("一次办进展月度调度");
        Assert.Equal(2, (await keeper.OpenAsync("/watch/circulars")).All("main a[href*='/watch/circulars/']:not([href$=new])").Count);
        var plan = await (await keeper.OpenAsync("/watch/plans")).FollowAsync("“一件事一次办”提质增效实施方案（模拟）");
        plan.AssertText("新生儿一件事在医院设帮办点（模拟）");
        (await department.OpenAsync("/dept/circulars")).AssertText("关于“一次办”任务进展情况的通报（模拟）");
        (await keeper.OpenAsync("/watch/assist")).AssertText("没有人");
        (await keeper.OpenAsync("/agent/people")).AssertText("代办人员甲（模拟）");
        (await reader.OpenAsync("/152529/assist")).AssertText("明安图镇便民服务中心");
        (await reader.OpenAsync("/152529/milestones")).AssertText("新生儿一件事在医院设帮办点（模拟）");
    }
}
