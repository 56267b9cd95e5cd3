using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Settings;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Talk;

public sealed class TalkPagesTests(TalkPagesTests.SharedHost shared) : IClassFixture<TalkPagesTests.SharedHost>
{
    private readonly TestHost _host = shared.Host;

    [Fact]
    public async Task Opinion_FromTheWindowToADepartment_IsAnsweredAndSeenByBoth()
    {
        var journey = await (await CaseJourney.SubmitAsync(_host)).AcceptAsync();
        using var clerk = await _host.SignInAsync("window1");
        using var officer = await _host.SignInAsync("market1");
        var talk = await (await clerk.OpenAsync($"/desk/cases/{journey.Number}")).FollowAsync("和各部门沟通");
        var market = talk.Document.QuerySelectorAll("select[name=Ask] option").First(o => o.TextContent.Contains("市场监督", StringComparison.Ordinal)).GetAttribute("value")!;

        var refused = await talk.Form("main form[enctype]").Fill("Words", "执照几天能好？").Fill("Ask", market).SubmitAsync();
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "执照几天能好？"), (refused.Status, refused.One("textarea[name=Words]").TextContent.Trim()));
        var by = RegionTime.DateOf(_host.Services.GetRequiredService<TimeProvider>().GetUtcNow()).AddDays(3);
        var sent = await refused.Form("main form[enctype]").Fill("By.Year", $"{by.Year}").Fill("By.Month", $"{by.Month}").Fill("By.Day", $"{by.Day}")
            .Attach("Attachment", "章程.png", CaseJourney.Picture).SubmitAsync();
        sent.AssertText("等答复");
        var file = sent.One("a[href*='/talk/files/']").GetAttribute("href")!;

        (await officer.OpenAsync("/dept/inbox")).AssertText("征求");
        var waiting = await officer.OpenAsync("/talk");
        waiting.AssertText("执照几天能好？");
        Assert.Equal("请写下答复", (await waiting.Form("main form").SubmitAsync()).Errors[0]);
        (await (await officer.OpenAsync("/talk")).Form("main form").Fill("Answer", "后天上午").SubmitAsync()).AssertText("已答复");

        (await clerk.OpenAsync($"/talk/cases/{journey.Number}")).AssertText("后天上午");
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(file)).Status);
        using var stranger = await _host.SignInAsync("labour1");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(file)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/talk/cases/{journey.Number}")).Status);
        using var applicant = await _host.SignInAsync("19900000001");
        Assert.DoesNotContain("后天上午", (await applicant.OpenAsync($"/cases/{journey.Number}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await applicant.GetAsync($"/talk/cases/{journey.Number}")).Status);
    }

    [Fact]
    public async Task Support_WhereTheRegionHasAMiddleOffice_AnswersTheWindow()
    {
        await using var host = new TestHost();
        using var clerk = await host.SignInAsync("window1");
        using var officer = await host.SignInAsync("market1");
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync("/talk/support")).Status);
        await TalkSetting.OpenAsync(host);

        var page = await (await clerk.OpenAsync("/desk")).FollowAsync("中台");
        var market = page.Document.QuerySelectorAll("select[name=Department] option").First(o => o.TextContent.Contains("市场监督", StringComparison.Ordinal)).GetAttribute("value")!;
        var refused = await page.Form("main form[method=post]").Fill("About", "8").Fill("Department", market).SubmitAsync();
        Assert.Equal("请写下要问的", refused.Errors[0]);
        (await refused.Form("main form[method=post]").Fill("Words", "流动餐车能办小餐饮登记吗？").SubmitAsync()).AssertText("问过去了");
        await (await officer.OpenAsync("/talk")).Form("main form").Fill("Answer", "不能，要有固定场所").SubmitAsync();

        (await clerk.OpenAsync("/talk/support?Q=餐车")).AssertText("不能，要有固定场所");
        Assert.DoesNotContain("固定场所", (await clerk.OpenAsync("/talk/support?Q=理发")).Text, StringComparison.Ordinal);
    }

    public sealed class SharedHost : IAsyncDisposable
    {
        public TestHost Host { get; } = new();

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}

/// <summary>The sample region with a middle office.</summary>
internal static class TalkSetting
{
    public static async Task OpenAsync(TestHost host)
    {
        var process = TestProcess.Create(nameof(ChangeRegionSetting), host.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var outcome = await host.Services.GetRequiredService<Writes>().RunAsync<ChangeRegionSetting, RegionSettingChanged>(
            (op, c) => op.RunAsync("152529", "middle-office", "yes", RegionTime.DateOf(process.Now), process, c), process, default);
        Assert.True(outcome.TryGet(out _), outcome.Refusal?.Message);
        await host.Services.GetRequiredService<OrganisationSnapshots>().RefreshAsync(default);
    }
}
