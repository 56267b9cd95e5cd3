using System.Net;
using Microsoft.Extensions.Time.Testing;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Agent;

/// <summary>A month's report from its draft to its receipt, a typical case to the portal, the list of key projects.</summary>
public sealed class ReportPagesTests
{
    [Fact]
    public async Task Report_DraftedByTheDepartment_IsSubmittedAndSignedFor()
    {
        await using var host = new TestHost(clock: new FakeTimeProvider(TestProcess.Start));
        using var keeper = await host.SignInAsync("supervisor1");
        using var department = await host.SignInAsync("housing1");

        var board = await keeper.OpenAsync("/watch/assist/reports");
        board.AssertText("超期没有报送"); // the 28th, and the day was the 19th
        (await board.Form().SubmitAsync()).AssertText("催报过");
        var draft = await (await department.OpenAsync("/agent/reports")).Form().SubmitAsync();
        draft.AssertText("起草时的数据");
        var silent = await draft.Form().Fill("Progress", "").SubmitAsync("报送");
        Assert.Contains("请填写工作进展", silent.Errors);
        var sent = await silent.Form().Fill("Progress", "本月帮办 3 个项目。").Fill("Experience", "一次告知。").SubmitAsync("报送");
        sent.AssertText("晚报");
        var received = await (await (await keeper.OpenAsync("/watch/assist/reports")).FollowAsync("正镶白旗住房和城乡建设局")).Form().SubmitAsync();
        received.AssertText("晚报，已签收");
        var paper = await keeper.OpenAsync("/watch/assist/reports/print");
        paper.AssertText("2026 年 9 月帮办工作进展情况汇总");
        paper.AssertText("正镶白旗住房和城乡建设局：一次告知。");
        using var word = await keeper.Client.GetAsync(paper.One("a[href*=Word]").GetAttribute("href"));
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", word.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Story_AdoptedBySomebodyElse_StandsOnTheAssistPage()
    {
        await using var host = new TestHost();
        using var keeper = await host.SignInAsync("supervisor1");
        using var writer = await host.SignInAsync("housing1");
        using var citizen = host.OpenBrowser();
        var story = await (await writer.OpenAsync("/agent/reports/stories/new")).Form().Fill("Heading", "少跑六趟").Fill("Project", "一个厂房项目").Fill("Measures", "提前介入").Fill("Effect", "快了十天").SubmitAsync();
        var here = story.Path;
        await story.Form("main form[action*=Submit]").SubmitAsync();

        var review = await keeper.OpenAsync(here);
        var refused = await review.Form().SubmitAsync("退回修改");
        Assert.Contains("请填写退回的原因", refused.Errors);
        (await (await keeper.OpenAsync(here)).Form().SubmitAsync("采纳")).AssertText("已采纳");
        await (await keeper.OpenAsync(here)).Form("main form[action*=Publish]").SubmitAsync();
        (await citizen.OpenAsync("/152529/assist")).AssertText("少跑六趟");
        using var other = await host.SignInAsync("tax1");
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync("/agent/reports/stories/new")).Status);
    }

    [Fact]
    public async Task KeyProjects_KeptByDevelopmentAndReform_ReadByOthers()
    {
        await using var host = new TestHost();
        using var reform = await host.SignInAsync("reform1");
        using var other = await host.SignInAsync("housing1");
        using var clerk = await host.SignInAsync("window1");
        var list = await (await (await reform.OpenAsync("/watch/assist/projects")).FollowAsync("登记项目")).Form().Fill("Name", "200MW 光伏电站").Tick("Kind", "Government")
            .Fill("DecidedBy", "旗人民政府").Fill("Document", "白政发〔2026〕9 号").Fill("From.Year", "2026").Fill("From.Month", "1").Fill("From.Day", "5").SubmitAsync();

        list.AssertText("政府确定的重点投资建设项目");
        (await other.OpenAsync("/watch/assist/projects")).AssertText("200MW 光伏电站");
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync("/watch/assist/projects/new")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/watch/assist/projects")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync("/watch/assist/reports")).Status);
    }
}
