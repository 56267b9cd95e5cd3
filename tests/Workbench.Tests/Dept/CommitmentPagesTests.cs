using System.Net;
using Microsoft.Extensions.Time.Testing;
using Suban.Cases.Commitments;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Dept;

/// <summary>A commitment kept and one broken, from the grant to what the applicant, the department and supervision read.</summary>
public sealed class CommitmentPagesTests : IAsyncDisposable
{
    private const string Pharmacy = "drug-retail-licence";
    private const string ApplicantAccount = "19900000001";

    private readonly FakeTimeProvider _clock = new(TestProcess.Start);
    private readonly TestHost _host;

    public CommitmentPagesTests() => _host = new TestHost(clock: _clock);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Commitment_Kept_IsCheckedLineByLineAndStands()
    {
        var (journey, examiner, task) = await GrantedAsync();
        using var supervisor = await _host.SignInAsync("supervisor1");
        var listed = await supervisor.OpenAsync("/watch/commitments");
        (await examiner.OpenAsync("/dept/commitments")).AssertText("药品零售经营许可");
        var arranged = await ArrangeAsync(examiner, task);
        var photographed = await arranged.Form("form[action$='/photo']").Attach("photo", "货架.png", CaseJourney.Picture).SubmitAsync();
        var empty = await photographed.Form("form[action$='/check']").Fill("Form.Conclusion", "只卖乙类").SubmitAsync();
        var kept = await Lines(empty, "Fit", "Met").SubmitAsync();

        listed.AssertText("前核查");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Equal("只卖乙类", empty.One("[name='Form.Conclusion']").TextContent.Trim());
        kept.AssertText("核查结果已记下");
        kept.AssertText("承诺属实");
        var mine = await OpenAsync(ApplicantAccount, "/me/commitments");
        mine.AssertText("核查通过");
        (await OpenAsync(ApplicantAccount, $"/cases/{journey.Number}")).AssertText("告知承诺书");
        (await OpenAsync(ApplicantAccount, "/me/credit")).AssertText("没有不良记录");
    }

    [Fact]
    public async Task Commitment_Broken_IsPutRightHeardAndRevoked()
    {
        var (journey, examiner, task) = await GrantedAsync();
        await ArrangeAsync(examiner, task);
        var day = Kernel.RegionTime.DateOf(_clock.GetUtcNow()).AddDays(16);
        var rectify = await Dated(Lines(await examiner.OpenAsync(task + "/visit"), "ToRectify", "Unmet"), "Form.RectifyBy", day)
            .Fill("Form.Conclusion", "有处方药").SubmitAsync();
        var told = await OpenAsync(ApplicantAccount, "/me/commitments");
        _clock.AdjustTime(Kernel.RegionTime.At(day, new TimeOnly(9, 30)));
        using var again = await _host.SignInAsync("market1");
        await ArrangeAsync(again, task);
        var unfit = await Lines(await again.OpenAsync(task + "/visit"), "Unfit", "Unmet")
            .Fill("Form.Conclusion", "还在卖处方药").Fill("Form.Basis", "《行政许可法》第六十九条").SubmitAsync();
        using var approver = await _host.SignInAsync("market2");
        var early = await (await approver.OpenAsync(task + "/commitment")).Form("form[action$='/revoke']")
            .Fill("Form.Reason", "承诺不实").Fill("Form.Basis", "《行政许可法》第六十九条").SubmitAsync();
        var answered = await (await OpenAsync(ApplicantAccount, $"/cases/{journey.Number}/hearing/{task[^36..]}")).Form("main form").Tick("Answer", "no").SubmitAsync();
        var wordless = await (await approver.OpenAsync(task + "/commitment")).Form("form[action$='/revoke']").Fill("Form.Reason", " ").SubmitAsync();
        var revoked = await wordless.Form("form[action$='/revoke']").Fill("Form.Reason", "承诺不实，改后仍卖处方药").SubmitAsync();

        rectify.AssertText("限期整改");
        told.AssertText("到时再来看一次");
        unfit.AssertText("拟撤销");
        Assert.Equal(HttpStatusCode.Conflict, early.Status);
        answered.AssertText("已放弃听证");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wordless.Status);
        revoked.AssertText("许可已撤销");
        (await OpenAsync(ApplicantAccount, "/me/credit")).AssertText("告知承诺不实");
        (await OpenAsync(ApplicantAccount, $"/wallet/{(await journey.StepAsync(Pharmacy)).CertificateId}")).AssertText("已撤销");
        (await OpenAsync("supervisor1", "/watch/commitments?closed=true")).AssertText("已撤销");
    }

    private async Task<(CaseJourney Journey, Browser Examiner, string Task)> GrantedAsync()
    {
        var journey = await (await (await CaseJourney.SubmitAsync(_host, theme: 6)).AcceptAsync()).DecideAsync();
        var step = await journey.StepAsync(Pharmacy);
        Assert.Equal((Cases.StepStatus.Granted, true), (step.Status, step.Committed));
        return (journey, await _host.SignInAsync("market1"), $"/dept/tasks/{step.StepId}");
    }

    private async Task<HtmlPage> ArrangeAsync(Browser examiner, string task) =>
        await Dated((await examiner.OpenAsync(task + "/visit")).Form("form[action$='/arrange']"), "Form.On", Kernel.RegionTime.DateOf(_clock.GetUtcNow()))
            .Fill("Form.Hour", "上午 10:00").Fill("Form.First", "核查甲").Fill("Form.Second", "核查乙").SubmitAsync();

    private static HtmlForm Lines(HtmlPage page, string outcome, string finding)
    {
        var form = page.Form("form[action$='/check']").Tick("Form.Outcome", outcome);
        for (var line = 0; page.Document.QuerySelector($"[name='Form.Findings[{line}].State']") is not null; line++)
        {
            form = form.Tick($"Form.Findings[{line}].State", finding);
        }

        return form;
    }

    private async Task<HtmlPage> OpenAsync(string account, string page) => await (await _host.SignInAsync(account)).OpenAsync(page);

    private static HtmlForm Dated(HtmlForm form, string field, DateOnly day) => form
        .Fill(field + ".Year", $"{day.Year}").Fill(field + ".Month", $"{day.Month}").Fill(field + ".Day", $"{day.Day}");
}
