using System.Net;
using Suban.Kernel;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Dept;

/// <summary>The inbox as a place of work: several at once, filters, who stands in, one's month.</summary>
public sealed class BatchPagesTests(BatchPagesTests.SharedHost shared) : IClassFixture<BatchPagesTests.SharedHost>
{
    private const string Licence = "business-registration";

    private readonly TestHost _host = shared.Host;

    [Fact]
    public async Task Batch_ClaimedAndGrantedTogether_SaysOfEachWhatBecameOfIt()
    {
        string[] steps = [await ReadyAsync(), await ReadyAsync()];
        var query = "/dept/batch?" + string.Join('&', steps.Select(step => "Step=" + step));
        using var examiner = await _host.SignInAsync("market1");
        using var approver = await _host.SignInAsync("market2");
        Assert.Contains((await examiner.OpenAsync("/dept/inbox?tick=all")).Document.QuerySelectorAll("input[name=Step][checked]"), box => box.GetAttribute("value") == steps[0]);

        var chosen = await examiner.OpenAsync(query);
        chosen.AssertText("可以接手的 2 件");
        (await (await examiner.OpenAsync(query)).Form("form[action$='/batch']").Fill("Act", "nothing").SubmitAsync()).AssertText("请至少勾选一件");
        var claimed = await chosen.Form("form[action$='/batch']").SubmitAsync("接手勾选的");
        claimed.AssertText("接手了 2 件");
        (await examiner.OpenAsync(query)).AssertText("要单独办的 2 件");
        foreach (var step in steps)
        {
            await (await examiner.OpenAsync("/dept/tasks/" + step)).Form("#decide").Tick("Form.Choice", "examine").Fill("Form.Opinion", "材料齐全，建议准予。").SubmitAsync();
        }

        var decide = await approver.OpenAsync(query);
        decide.AssertText("材料齐全，建议准予。");
        decide.AssertText("本事项办结，时限停止，电子证照自动生成");
        await (await approver.OpenAsync("/dept/tasks/" + steps[0])).Form("#decide").Tick("Form.Choice", "approve").SubmitAsync();
        var granted = await decide.Form("form[action$='/batch']").SubmitAsync("同意勾选的");
        granted.AssertText("同意了 1 件，1 件没有办成，原因在下面");
        Assert.Equal(1, granted.Document.QuerySelectorAll(".ms-tag--ok").Length);
    }

    [Fact]
    public async Task Filter_SavedUnderAName_LeadsThereAndIsForgotten()
    {
        var step = await ReadyAsync();
        using var examiner = await _host.SignInAsync("market1");
        var narrow = await examiner.OpenAsync("/dept/inbox?light=all&stage=Ready&item=" + Licence);
        Assert.Contains(step, narrow.Document.Body!.InnerHtml, StringComparison.Ordinal);
        (await narrow.Form("form[action$='handler=save']").Fill("Name", "").SubmitAsync()).AssertText("请给筛选起个名字");
        var saved = await narrow.Form("form[action$='handler=save']").Fill("Name", "等接手的执照").SubmitAsync();

        var link = saved.One("ul[aria-label=常用筛选] a");
        Assert.Equal("等接手的执照", link.TextContent);
        Assert.Contains(step, (await examiner.OpenAsync(link.GetAttribute("href")!)).Document.Body!.InnerHtml, StringComparison.Ordinal);
        var gone = await saved.Form("form[action$='handler=remove']").SubmitAsync();
        Assert.Empty(gone.Document.QuerySelectorAll("ul[aria-label=常用筛选]"));
        Assert.Equal(HttpStatusCode.OK, (await examiner.GetAsync("/dept/inbox?light=~x~<b>&stage=9&item=%22")).Status);
    }

    [Fact]
    public async Task Rota_ArrangedByTheAbsentOne_LetsTheColleagueGoOn()
    {
        var step = await ReadyAsync();
        using var examiner = await _host.SignInAsync("market1");
        var today = RegionTime.DateOf(DateTimeOffset.UtcNow);
        await (await examiner.OpenAsync("/dept/tasks/" + step)).Form("form[action$='/claim']").SubmitAsync();
        var form = (await examiner.OpenAsync("/dept/rota")).Form("main form.ms-card");
        var covering = (await examiner.OpenAsync("/dept/rota")).Document.QuerySelectorAll("select[name=Covering] option").First(o => o.TextContent.Contains('（') && o.TextContent.Contains('、')).GetAttribute("value")!;

        (await form.SubmitAsync()).AssertText("请选择谁代班");
        var arranged = await form.Fill("Covering", covering).Tick("Duties", "Examiner")
            .Fill("From.Year", $"{today.Year}").Fill("From.Month", $"{today.Month}").Fill("From.Day", $"{today.Day}")
            .Fill("Until.Year", $"{today.Year}").Fill("Until.Month", $"{today.Month}").Fill("Until.Day", $"{today.Day}").SubmitAsync();
        arranged.AssertText("提前结束");
        using var colleague = await _host.SignInAsync("market3");
        (await colleague.OpenAsync("/dept/inbox")).AssertText("您在代");
        var examined = await (await colleague.OpenAsync("/dept/tasks/" + step)).Form("#decide").Tick("Form.Choice", "examine").Fill("Form.Opinion", "符合条件").SubmitAsync();
        examined.AssertText("审查意见已提交");
        var ended = await arranged.Form("form[action$='handler=end']").SubmitAsync();
        ended.AssertText("现在没有人代班");
    }

    [Fact]
    public async Task Figures_OfTheMonth_CountAndLeadBack()
    {
        await ReadyAsync();
        using var examiner = await _host.SignInAsync("market1");
        var page = await examiner.OpenAsync("/dept/figures");
        Assert.NotEmpty(page.Document.QuerySelectorAll("tbody tr"));
        var earlier = await examiner.OpenAsync(page.One("nav[aria-label=换月份] a").GetAttribute("href")!);
        earlier.AssertText("这个月没有受理，也没有办结");
        Assert.Equal(HttpStatusCode.OK, (await examiner.GetAsync("/dept/figures?month=9999-99")).Status);
    }

    private async Task<string> ReadyAsync() =>
        $"{(await (await (await CaseJourney.SubmitAsync(_host)).AcceptAsync()).StepAsync(Licence)).StepId}";

    public sealed class SharedHost : IAsyncDisposable
    {
        public TestHost Host { get; } = new();

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
