using System.Net;
using Suban.Cases.Papers;
using Suban.Cases.Queries;
using Suban.Certificates.Papers;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Dept;

/// <summary>Special procedures and the extension, from the examiner's page to what the applicant reads.</summary>
public sealed class DelayPagesTests(DelayPagesTests.SharedHost shared) : IClassFixture<DelayPagesTests.SharedHost>
{
    private const string Licence = "business-registration";

    private readonly TestHost _host = shared.Host;

    [Fact]
    public async Task Delays_FromStartToEnd_StopTheClocksAndTellTheApplicant()
    {
        var journey = await (await CaseJourney.SubmitAsync(_host)).AcceptAsync();
        var step = await journey.StepAsync(Licence);
        var task = $"/dept/tasks/{step.StepId}";
        using var examiner = await _host.SignInAsync("market1");
        await (await examiner.OpenAsync(task)).Form().SubmitAsync("接手办理 Alt+J");

        var empty = await (await examiner.OpenAsync(task + "/delays")).Form("form[action$='/start']").Fill("Form.Reason", "邻居要求听证").SubmitAsync();
        var (soon, later) = (DateTime.UtcNow.AddDays(9), DateTime.UtcNow.AddDays(19));
        var started = await Dated(empty.Form("form[action$='/start']"), "Form.PlannedEnd", soon)
            .Fill("Form.Kind", "Hearing").Fill("Form.Basis", "《行政许可法》第四十六条").SubmitAsync();
        var renewed = await Dated((await examiner.OpenAsync(task + "/delays")).Form("form[action$='/renew']"), "Form.LaterEnd", later)
            .Fill("Form.LaterReason", "听证会改期").SubmitAsync();
        var tracked = await journey.TrackAsync();
        var ended = await (await examiner.OpenAsync(task + "/delays")).Form("form[action$='/end']").Fill("Form.Result", "没有异议").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        empty.AssertText("请选择哪一种特别程序");
        empty.AssertText("请填写计划结束日期");
        Assert.Equal("邻居要求听证", empty.One("[name='Form.Reason']").TextContent.Trim());
        started.AssertText("特别程序已启动");
        renewed.AssertText("计划结束日期已改");
        ended.AssertText("特别程序已结束");
        Assert.Contains(tracked.Timeline, entry => entry.Title.Contains("听证，计划到", StringComparison.Ordinal));
        Assert.Contains("特别程序中", tracked.Steps.Single(s => s.StepId == step.StepId).StatusWords, StringComparison.Ordinal);
        (await examiner.OpenAsync(task)).AssertText("审查中");
    }

    [Fact]
    public async Task Extend_ByTheApprover_IsToldOnPaperWithItsReasonAndOnlyOnce()
    {
        var journey = await (await CaseJourney.SubmitAsync(_host)).AcceptAsync();
        var step = (await journey.TrackAsync()).Steps.First(s => s.Status is Suban.Cases.StepStatus.Ready && s.Clocks is { Statutory.TotalDays: > 0 });
        using var officer = await _host.SignInAsync(step.AuthorityName.Contains("市场", StringComparison.Ordinal) ? "market2" : "urban2");
        var page = await officer.OpenAsync($"/dept/tasks/{step.StepId}/delays");

        var wrong = await page.Form("form[action$='/extend']").Fill("Form.Days", "99").Fill("Form.WhyLonger", "现场情况复杂").Fill("Form.ApprovedBy", "局长").SubmitAsync();
        var extended = await wrong.Form("form[action$='/extend']").Fill("Form.Days", "5").SubmitAsync();
        var after = await officer.OpenAsync($"/dept/tasks/{step.StepId}/delays");
        var paper = await journey.ReadAsync<CasePapers, Kernel.Outcome<PaperIssued>>(p => p.MakeAsync(
            new PaperOrder(journey.CaseId, CasePaper.Extension, step.StepId), default));

        wrong.AssertText("可以延长 1 到 10 个工作日");
        Assert.Equal("局长", wrong.One("[name='Form.ApprovedBy']").GetAttribute("value"));
        extended.AssertText("已延长");
        Assert.Empty(after.Document.QuerySelectorAll("form[action$='/extend']"));
        after.AssertText("局长批准");
        Assert.True(paper.TryGet(out _), paper.Refusal?.Message);
        Assert.Contains((await journey.TrackAsync()).Timeline, entry => entry.Title.EndsWith("延长 5 个工作日", StringComparison.Ordinal));
    }

    private static HtmlForm Dated(HtmlForm form, string field, DateTime day) => form
        .Fill(field + ".Year", $"{day.Year}").Fill(field + ".Month", $"{day.Month}").Fill(field + ".Day", $"{day.Day}");

    public sealed class SharedHost : IAsyncDisposable
    {
        internal TestHost Host { get; } = new();

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
