using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Suban.Assistance.Consultations;
using Suban.Assistance.Demonstration;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Agent;

/// <summary>Consultations and questions as the assistant, the departments, supervision and the applicant see them.</summary>
public sealed class ConsultationPagesTests
{
    [Fact]
    public async Task Meeting_FromConveningToTheApplicantsPage_AndWhatIsOverdue()
    {
        var clock = new FakeTimeProvider(System.TimeProvider.System.GetUtcNow()) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
        await using var host = new TestHost(clock: clock);
        await using (var scope = host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DemoOrders>().EnsureAsync(default);
        }

        using var assistant = await host.SignInAsync("assistant1");
        using var reform = await host.SignInAsync("reform1");
        var order = await (await assistant.OpenAsync("/agent/projects")).FollowAsync("正镶白旗甲小吃店扩建项目");
        var coordinate = await order.FollowAsync("会商和询问");
        coordinate.AssertText("用地");
        coordinate.AssertText("等答复");

        var form = await coordinate.FollowAsync("多评合一");
        var silent = await form.Form().SubmitAsync();
        Assert.Contains("请填写议题", silent.Errors);
        Assert.Contains("请选择哪个阶段", silent.Errors);
        Assert.Equal(8, silent.Document.QuerySelectorAll("input[name=Guests][checked]").Length);
        var (by, on) = (clock.GetUtcNow().AddDays(3), clock.GetUtcNow().AddDays(4));
        var convened = await silent.Form().Fill("Stage", "用地").Fill("Agenda", "三项评价一次评").Fill("Papers", "评价报告 1 套").Fill("OpinionsBy.Year", $"{by.Year}").Fill("OpinionsBy.Month", $"{by.Month}")
            .Fill("OpinionsBy.Day", $"{by.Day}").Fill("MeetOn.Year", $"{on.Year}").Fill("MeetOn.Month", $"{on.Month}").Fill("MeetOn.Day", $"{on.Day}").Fill("Time", "上午 9:30").Fill("Place", "三楼").Fill("Chair", "主持人甲")
            .SubmitAsync();
        convened.AssertText("多评合一");

        var asked = await (await reform.OpenAsync("/dept/asked")).FollowAsync("三项评价一次评");
        asked.AssertText("评价报告 1 套");
        Assert.Contains("请选择同意不同意", (await asked.Form().SubmitAsync()).Errors);
        (await asked.Form().Tick("Verdict", "Agree").SubmitAsync()).AssertText("已答复");
        using var market = await host.SignInAsync("market1");
        Assert.Equal(HttpStatusCode.NotFound, (await market.GetAsync(asked.Path)).Status);

        var meeting = await convened.FollowAsync("多评合一，用地");
        var half = await meeting.Form("main form[action*=Minutes]").Fill("Record", "评了一个上午。").Fill("Todo.0", "改报告").SubmitAsync();
        Assert.Contains("请填写结论", half.Errors);
        Assert.Contains("请选择“环境影响评价”过没过", half.Errors);
        Assert.Contains("请选择由谁办", half.Errors);
        Assert.Equal("改报告", half.One("input[name='Todo.0']").GetAttribute("value"));
        var minutes = half.Form("main form[action*=Minutes]").Fill("Conclusion", "都可行，按意见改报告。").Fill("Owner.0", "申请人").Fill("DueOn.0.Year", $"{on.Year}").Fill("DueOn.0.Month", $"{on.Month}").Fill("DueOn.0.Day", $"{on.Day}");
        for (var i = 0; i < 5; i++)
        {
            minutes = minutes.Tick($"Passed.{i}", "yes");
        }

        var met = await minutes.SubmitAsync();
        met.AssertText("通过");
        var paper = await met.FollowAsync("多评合一综合意见");
        paper.AssertText("各部门意见");
        Assert.Equal(HttpStatusCode.OK, (await assistant.Client.GetAsync(paper.One("a[href*=Word]").GetAttribute("href"))).StatusCode);
        (await (await met.FollowAsync("核对“改报告”")).Form().Tick("Done", "yes").SubmitAsync()).AssertText("已销号");

        using var applicant = await host.SignInAsync("92152529MA0TE5T020");
        var mine = await (await (await applicant.OpenAsync("/assist/orders")).FollowAsync("正镶白旗甲小吃店扩建项目")).FollowAsync("多评合一");
        mine.AssertText("都可行，按意见改报告。");
        using var other = await host.SignInAsync("91152529MA0TE5T00W");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(mine.Path)).Status);

        clock.Advance(TimeSpan.FromDays(20));
        await using (var scope = host.Services.CreateAsyncScope())
        {
            await ActivatorUtilities.CreateInstance<ChaseOverdueAsks>(scope.ServiceProvider).RunAsync(default);
        }

        using var keeper = await host.SignInAsync("supervisor1");
        var overdue = await keeper.OpenAsync("/watch/assist/overdue");
        overdue.AssertText("备案表上的规模改了");
        overdue.AssertText("清好以后到现场复看");
        (await keeper.OpenAsync("/me/messages")).AssertText("逾期没有答复");
    }
}
