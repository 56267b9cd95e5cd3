using System.Net;
using Microsoft.Extensions.Time.Testing;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Agent;

/// <summary>The team from an empty roster to a filed one, its points on the portal, its rota and its leading group.</summary>
public sealed class PeoplePagesTests
{
    private const string Reform = "正镶白旗发展和改革委员会";

    [Fact]
    public async Task Roster_MemberJoinsIsFiledAndLeaves_GapsAreShown()
    {
        await using var host = new TestHost(clock: new FakeTimeProvider(TestProcess.Start));
        using var keeper = await host.SignInAsync("supervisor1");

        (await keeper.OpenAsync("/watch/assist")).AssertText("没有人");
        var silent = await (await keeper.OpenAsync("/agent/people/new")).Form().Fill("Name", "代办人员甲").SubmitAsync();
        var member = await Entered(silent, "13804790001").SubmitAsync();
        var here = member.Path;

        Assert.Contains("请填写 11 位手机号码，或者带区号的电话，如 0479-0000000", silent.Errors);
        Assert.Equal("代办人员甲", silent.One("input[name=Name]").GetAttribute("value"));
        member.AssertText(Reform);
        var filed = await member.Form("main form[action*=File]").Fill("FiledOn.Year", "2026").Fill("FiledOn.Month", "9").Fill("FiledOn.Day", "28").SubmitAsync();
        filed.AssertText("2026-09-28 已报备");
        (await keeper.OpenAsync("/agent/people")).AssertText("138****0001");
        var sheet = await keeper.OpenAsync("/agent/people/print");
        sheet.AssertText("“帮您办”代办帮办服务人员信息表");
        sheet.AssertText("13804790001");
        using var word = await keeper.Client.GetAsync(sheet.One("a[href*=Word]").GetAttribute("href"));
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", word.Content.Headers.ContentType?.MediaType);
        using var table = await keeper.Client.GetAsync(sheet.One("a[href*=Table]").GetAttribute("href"));
        Assert.Contains("负责代办帮办事项名称", await table.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var refused = await LeaveAsync(await keeper.OpenAsync(here));
        Assert.Contains($"这是{Reform}唯一的代办员。请先登记接替的人，再办退出。", refused.Errors);
        await Entered((await keeper.OpenAsync("/agent/people/new")), "13804790002").Fill("Name", "代办人员乙").SubmitAsync();
        (await LeaveAsync(await keeper.OpenAsync(here))).AssertText("2026-09-28 退出");
        (await keeper.OpenAsync("/agent/people/filings")).AssertText("退出，2026-09-28");
    }

    [Fact]
    public async Task Point_IsPublishedWithItsNumber_NobodysName()
    {
        await using var host = new TestHost();
        using var keeper = await host.SignInAsync("supervisor1");
        using var citizen = host.OpenBrowser();
        var points = await (await keeper.OpenAsync("/agent/people/points/new")).Form().Tick("Kind", "Town").Fill("Name", "明安图镇便民服务中心")
            .Fill("Address", "明安图镇（模拟地址）").Fill("Phone", "0479-0000201").Fill("Hours", "工作日 9:00–17:00").SubmitAsync();

        points.AssertText("明安图镇便民服务中心");
        var shown = await citizen.OpenAsync("/152529/assist");
        shown.AssertText("明安图镇便民服务中心");
        shown.AssertText("0479-0000201");
        var closed = await (await points.FollowAsync("明安图镇便民服务中心")).Form().Tick("Closed", "yes").SubmitAsync();
        closed.AssertText("已撤销");
    }

    [Fact]
    public async Task Group_PostChangesHands_TheOldHolderStays()
    {
        await using var host = new TestHost(clock: new FakeTimeProvider(TestProcess.Start));
        using var keeper = await host.SignInAsync("supervisor1");
        var seats = await (await keeper.OpenAsync("/agent/people/group")).Form().Tick("Role", "Deputy").Fill("Post", "政务服务局局长").Fill("Holder", "职务人员甲")
            .Fill("From.Year", "2026").Fill("From.Month", "1").Fill("From.Day", "5").SubmitAsync();
        var seat = await seats.FollowAsync("换人或撤销");
        await seat.Form("main form:not([action*=End])").Fill("Holder", "职务人员乙").Fill("From.Year", "2026").Fill("From.Month", "9").Fill("From.Day", "28").SubmitAsync();

        var after = await keeper.OpenAsync("/agent/people/group");
        after.AssertText("现任 职务人员乙，2026-09-28 起");
        after.AssertText("以前：职务人员甲，2026-01-05 至 2026-09-28");
    }

    [Fact]
    public async Task People_ToWhomItIsNotTheirs_IsRefused()
    {
        await using var host = new TestHost();
        using var clerk = await host.SignInAsync("window1");
        using var assistant = await host.SignInAsync("assistant1");

        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/agent/people")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/agent/people/print")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await assistant.GetAsync("/agent/people/group")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await assistant.GetAsync("/agent/people/points/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await assistant.GetAsync($"/agent/people/{Guid.Empty}")).Status);
        (await assistant.OpenAsync("/agent/people")).AssertText("帮办队伍");
        (await assistant.OpenAsync("/agent/people/duty")).AssertText("排班");
    }

    private static HtmlForm Entered(HtmlPage page, string phone) => page.Form().Fill("Phone", phone).Fill("AuthorityId", Reform)
        .Fill("On.Year", "2026").Fill("On.Month", "9").Fill("On.Day", "28").Fill("Reason", "首批确定的代办员");

    private static Task<HtmlPage> LeaveAsync(HtmlPage member) => member.Form("main form[action*=Leave]")
        .Fill("LeftOn.Year", "2026").Fill("LeftOn.Month", "9").Fill("LeftOn.Day", "28").Fill("LeaveReason", "调离").SubmitAsync();
}
