using System.Net;
using Suban.Cases;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Dept;

/// <summary>Visits, hearings, interested persons, referrals, a part first and reopening, from the pages of staff to what the applicant reads.</summary>
public sealed class ActPagesTests(ActPagesTests.SharedHost shared) : IClassFixture<ActPagesTests.SharedHost>
{
    private const string Licence = "business-registration";
    private const string ApplicantAccount = "19900000001";

    private readonly TestHost _host = shared.Host;

    private static DateTime Today => DateTime.UtcNow.AddHours(8);

    [Fact]
    public async Task Visit_TwoOfficersPhotographAndEveryLine_StandsOnTheTask()
    {
        var (journey, examiner, task) = await ClaimedAsync();
        var one = await Dated((await examiner.OpenAsync(task + "/visit")).Form("form[action$='/arrange']"), "Form.On", Today)
            .Fill("Form.Hour", "上午 10:00").Fill("Form.First", "踏勘甲").SubmitAsync();
        var arranged = await one.Form("form[action$='/arrange']").Fill("Form.Second", "踏勘乙").SubmitAsync();
        var tracked = await OpenAsApplicantAsync(journey);
        var photographed = await (await examiner.OpenAsync(task + "/visit")).Form("form[action$='/photo']")
            .Attach("photo", "门头.png", CaseJourney.Picture).SubmitAsync();
        var empty = await photographed.Form("form[action$='/record']").Fill("Form.Conclusion", "与申请一致").SubmitAsync();
        var form = empty.Form("form[action$='/record']").Tick("Form.Outcome", "Fit");
        for (var line = 0; empty.Document.QuerySelector($"[name='Form.Findings[{line}].State']") is not null; line++)
        {
            form = form.Tick($"Form.Findings[{line}].State", "Met");
        }

        var recorded = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, one.Status);
        one.AssertText("两名以上工作人员");
        arranged.AssertText("已安排");
        tracked.AssertText("上门看现场");
        tracked.AssertText("踏勘甲、踏勘乙");
        photographed.AssertText("门头.png");
        empty.AssertText("第 1 条还没有核对");
        Assert.Equal("与申请一致", empty.One("[name='Form.Conclusion']").TextContent.Trim());
        recorded.AssertText("踏勘结果已记下");
        (await examiner.OpenAsync(task)).AssertText("与申请一致");
        Assert.Contains((await journey.TrackAsync()).Timeline, entry => entry.Title.EndsWith("现场踏勘：符合", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hearing_OfferedAskedForAndArranged_HoldsTheDecisionBack()
    {
        var (journey, examiner, task) = await ClaimedAsync();
        var offered = await (await examiner.OpenAsync(task + "/hearing")).Form("form[action$='/offer']")
            .Tick("Form.Ground", "Interests").Fill("Form.Basis", "《行政许可法》第四十七条").Fill("Form.Matter", "油烟影响楼上").SubmitAsync();
        var told = await Dated(offered.Form("form[action$='/inform']"), "Form.AnswerBy", Today.AddDays(9))
            .Fill("Form.Name", "邻居乙").Fill("Form.Interest", "油烟").Fill("Form.ToldHow", "当面送达").SubmitAsync();
        var heard = await told.Form("form[action$='/statement']").Fill("Form.Statement", "怕油烟").SubmitAsync();
        await (await examiner.OpenAsync(task + "/decide")).Form("#decide").Tick("Form.Choice", "examine").Fill("Form.Opinion", "符合").SubmitAsync();
        using var approver = await _host.SignInAsync("market2");
        var barred = await (await approver.OpenAsync(task)).Form("#decide").Tick("Form.Choice", "approve").SubmitAsync();
        var answer = await (await OpenAsApplicantAsync(journey, $"/hearing/{task[^36..]}")).Form("main form").Tick("Answer", "yes").SubmitAsync();
        var asked = await examiner.OpenAsync(task + "/hearing");
        var arranged = await Dated(asked.Form("form[action$='/arrange']"), "Form.HeldOn", Today.AddDays(18))
            .Fill("Form.StartsAt", "上午 9:30").Fill("Form.Place", "政务服务中心").Fill("Form.Presider", "法制股股长").SubmitAsync();

        heard.AssertText("意见已记下");
        Assert.Equal(HttpStatusCode.Conflict, barred.Status);
        barred.AssertText("已告知听证权利");
        answer.AssertText("已要求听证");
        asked.AssertText("申请人甲要求听证");
        arranged.AssertText("已通知申请人");
        Assert.Equal(StepStatus.SpecialProcedure, (await journey.StepAsync(Licence)).Status);
        (await OpenAsApplicantAsync(journey)).AssertText("政务服务中心");
    }

    [Fact]
    public async Task Refer_ToTheLevelAbove_ComesBackWithItsAnswer()
    {
        var (journey, examiner, task) = await ClaimedAsync();
        var referred = await Dated((await examiner.OpenAsync(task + "/refer")).Form("form[action$='/up']"), "Form.AnswerBy", Today)
            .Tick("Form.Target", "HigherLevel").Fill("Form.Addressee", "盟市场监督管理局").Fill("Form.Question", "能否准予").Fill("Form.Opinion", "可以")
            .SubmitAsync();
        var answered = await (await examiner.OpenAsync(task + "/refer")).Form("form[action$='/answer']")
            .Fill("Form.Answer", "可以准予").Fill("Form.AnsweredBy", "盟市场监督管理局").Fill("Form.Document", "锡市监函〔2026〕3号").SubmitAsync();

        referred.AssertText("已上报");
        answered.AssertText("答复已记下");
        (await examiner.OpenAsync(task)).AssertText("锡市监函〔2026〕3号");
        Assert.Equal(StepStatus.Claimed, (await journey.StepAsync(Licence)).Status);
    }

    [Fact]
    public async Task Part_OfferedAndAgreed_IsIssuedWithoutAWordAtTheCounter()
    {
        var journey = await (await (await CaseJourney.SubmitAsync(_host)).AcceptAsync()).DecideAsync(most: 1);
        using var issuer = await _host.SignInAsync("issue1");
        var offered = await (await issuer.OpenAsync($"/desk/issue/{journey.Number}")).Form("form[action*=Offer]").SubmitAsync();
        var answered = await (await OpenAsApplicantAsync(journey, "/part")).Form("main form").Tick("Answer", "yes").SubmitAsync();
        var page = await issuer.OpenAsync($"/desk/issue/{journey.Number}");

        offered.AssertText("已征求意见");
        answered.AssertText("已告诉窗口");
        page.AssertText("他已同意先领");
        (await issuer.OpenAsync("/desk/issue")).AssertText("同意先领一部分");
    }

    [Fact]
    public async Task Reopen_DeniedAfterReconsideration_BeginsAnew()
    {
        var (journey, examiner, task) = await ClaimedAsync();
        await (await examiner.OpenAsync(task + "/decide")).Form("#decide").Tick("Form.Choice", "examine").Fill("Form.Opinion", "不符合").SubmitAsync();
        using var approver = await _host.SignInAsync("market2");
        await (await approver.OpenAsync(task)).Form("#decide").Tick("Form.Choice", "deny").Fill("Form.Reason", "面积不符").Fill("Form.Basis", "《测试法》").SubmitAsync();
        await journey.DecideAsync();
        using var supervisor = await _host.SignInAsync("supervisor1");
        var empty = await (await supervisor.OpenAsync($"/watch/cases/{journey.Number}")).Form("form[action*=Reopen]").Fill("Again.Document", "锡行复〔2026〕7号").SubmitAsync();
        var reopened = await Dated(empty.Form("form[action*=Reopen]"), "Again.On", Today)
            .Tick("Again.Step", task[^36..]).Tick("Again.Kind", "Reconsideration").Fill("Again.Organ", "盟行政公署").Fill("Again.Words", "重新作出决定").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        empty.AssertText("请选择重新办理哪一项");
        Assert.Equal("锡行复〔2026〕7号", empty.One("[name='Again.Document']").GetAttribute("value"));
        reopened.AssertText("已重新办理");
        Assert.Equal(StepStatus.Ready, (await journey.StepAsync(Licence)).Status);
        (await OpenAsApplicantAsync(journey)).AssertText("依锡行复〔2026〕7号重新办理");
    }

    private async Task<(CaseJourney Journey, Browser Examiner, string Task)> ClaimedAsync()
    {
        var journey = await (await CaseJourney.SubmitAsync(_host)).AcceptAsync();
        var task = $"/dept/tasks/{(await journey.StepAsync(Licence)).StepId}";
        var examiner = await _host.SignInAsync("market1");
        await (await examiner.OpenAsync(task)).Form().SubmitAsync("接手办理 Alt+J");
        return (journey, examiner, task);
    }

    private async Task<HtmlPage> OpenAsApplicantAsync(CaseJourney journey, string page = "") =>
        await (await _host.SignInAsync(ApplicantAccount)).OpenAsync($"/cases/{journey.Number}{page}");

    private static HtmlForm Dated(HtmlForm form, string field, DateTime day) => form
        .Fill(field + ".Year", $"{day.Year}").Fill(field + ".Month", $"{day.Month}").Fill(field + ".Day", $"{day.Day}");

    public sealed class SharedHost : IAsyncDisposable
    {
        internal TestHost Host { get; } = new();

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
