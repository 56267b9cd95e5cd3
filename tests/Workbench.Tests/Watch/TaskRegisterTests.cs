using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Watch;

/// <summary>The task register as supervision and the service bureau keep it, and what everybody reads of it.</summary>
public sealed class TaskRegisterTests
{
    private const string Guides = "编制公布办事指南";

    [Fact]
    public async Task Milestone_RecordedAsDone_IsGreenForStaffAndForEverybodyAtOnce()
    {
        await using var host = new TestHost(clock: new FakeTimeProvider(TestProcess.Start));
        using var keeper = await host.SignInAsync("supervisor1");
        using var citizen = host.OpenBrowser();
        (await citizen.OpenAsync("/152529/milestones")).AssertText("时限已到，完成情况没有登记");
        var task = await (await keeper.OpenAsync("/watch/milestones")).FollowAsync(Guides);

        var silent = await task.Form("main form[action*=Complete]").Fill("DoneOn.Year", "2021").Fill("DoneOn.Month", "3").SubmitAsync();
        var unshown = await Day(silent.Form("main form[action*=Complete]"), "30").SubmitAsync();
        var done = await Day(unshown.Form("main form[action*=Complete]"), "30").Fill("Evidence", "指南已经在网上公布。").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        Assert.Contains("请填写完成日期，如 2026 年 3 月 8 日", silent.Errors);
        Assert.Equal("2021", silent.One("[name='DoneOn.Year']").GetAttribute("value"));
        Assert.Contains("请写明凭据，或者上传一份文件", unshown.Errors);
        done.AssertText("登记完成：2021-03-30");
        done.AssertText("督查人员甲");
        Assert.Contains("2021-03-30 完成", (await keeper.OpenAsync("/watch/milestones?light=green")).Text, StringComparison.Ordinal);
        var published = await citizen.OpenAsync("/152529/milestones");
        published.AssertText("2021-03-30 完成");
        published.AssertText("指南已经在网上公布。");
    }

    [Fact]
    public async Task Task_EnteredPutOffAndShownByAFile_KeepsItsStory()
    {
        await using var host = new TestHost(clock: new FakeTimeProvider(TestProcess.Start));
        using var keeper = await host.SignInAsync("editor1");
        var page = await (await keeper.OpenAsync("/watch/tasks/new")).Form()
            .Tick("Programme", "蒙速办·掌上办").Fill("Name", "事项接入移动端").Fill("Due", "9 月下旬（任务表写 9 月底前）")
            .Fill("DueOn.Year", "2026").Fill("DueOn.Month", "9").Fill("DueOn.Day", "30").SubmitAsync();
        var here = page.Path;

        var delayed = await page.Form("main form[action*=Delay]").Fill("DelayedTo.Year", "2026").Fill("DelayedTo.Month", "10").Fill("DelayedTo.Day", "30")
            .Fill("DelayReason", "接口没有开放").SubmitAsync();
        var refused = await Attach(delayed, "说明.txt", "不是能收的文件").SubmitAsync();
        var done = await Attach(await keeper.OpenAsync(here), "截图.png", null).SubmitAsync();

        delayed.AssertText("延期到 2026-10-30");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        done.AssertText("截图.png");
        using var file = await keeper.Client.GetAsync(done.One("a[href*='/watch/files/']").GetAttribute("href"));
        Assert.Equal("image/png", file.Content.Headers.ContentType?.MediaType);
        var reopened = await done.Form("main form[action*=Reopen]").Fill("ReopenReason", "登记错了").SubmitAsync();
        reopened.AssertText("撤回完成登记");
        (await keeper.OpenAsync("/watch/milestones")).AssertText("9 月下旬（任务表写 9 月底前）");
        using var citizen = host.OpenBrowser();
        Assert.DoesNotContain("事项接入移动端", (await citizen.OpenAsync("/152529/milestones")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Task_ChangedByAColleagueMeanwhile_IsRefused()
    {
        await using var host = new TestHost(clock: new FakeTimeProvider(TestProcess.Start));
        using var keeper = await host.SignInAsync("supervisor1");
        var task = await (await keeper.OpenAsync("/watch/milestones")).FollowAsync(Guides);
        await task.Form("main form[action*=Assign]").Fill("AuthorityId", "正镶白旗市场监督管理局").SubmitAsync();

        var late = await Day(task.Form("main form[action*=Complete]"), "30").Fill("Evidence", "已经公布").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        late.AssertText("已经公布");
        late.AssertText("落实到：正镶白旗市场监督管理局");
    }

    [Theory]
    [InlineData("window1", "/watch/milestones")]
    [InlineData("market1", "/watch/tasks/new")]
    [InlineData("window1", "/watch/files/0199a1b0-0000-7000-8000-000000000001")]
    public async Task Registers_AnybodyElse_IsRefused(string account, string path)
    {
        await using var host = new TestHost();
        using var browser = await host.SignInAsync(account);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(path)).Status);
    }

    private static HtmlForm Day(HtmlForm form, string day) => form.Fill("DoneOn.Year", "2021").Fill("DoneOn.Month", "3").Fill("DoneOn.Day", day);

    private static HtmlForm Attach(HtmlPage page, string name, string? text) => page.Form("main form[action*=Complete]")
        .Fill("DoneOn.Year", "2026").Fill("DoneOn.Month", "9").Fill("DoneOn.Day", "25")
        .Attach("EvidenceFile", name, text is null ? CaseJourney.Picture : Encoding.UTF8.GetBytes(text));
}
