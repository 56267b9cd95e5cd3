using System.Net;
using Suban.TestKit;

namespace Suban.Portal.Tests.Cases;

/// <summary>What an applicant does about a case that is under way: asks, changes the delivery, lets somebody fetch it, prints it, applies again.</summary>
public sealed class ApplicantActsTests(ApplicantActsTests.SharedHost shared) : IClassFixture<ApplicantActsTests.SharedHost>
{
    private const string Account = "19900000001";

    private readonly TestHost _host = shared.Host;

    [Fact]
    public async Task Ask_AboutAnItem_SaysWhoAnswersUntilWhenAndShowsTheAnswer()
    {
        var journey = await AcceptedAsync();
        var step = (await journey.TrackAsync()).Steps.First(s => s.Number is not null);
        using var applicant = await _host.SignInAsync(Account);
        var form = await applicant.OpenAsync($"/cases/{journey.Number}/ask");
        var empty = await form.Form("main form").Fill("Words", "要带什么？").SubmitAsync();
        var asked = await empty.Form("main form").Tick("About", step.StepId.ToString()).SubmitAsync();
        using var examiner = await _host.SignInAsync("market1");
        var open = await examiner.OpenAsync("/dept/questions");
        var silent = await open.Form("form.ms-card").SubmitAsync();
        var answered = await silent.Form("form.ms-card").Fill("Answer", "只带身份证。").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Equal("要带什么？", empty.One("#Words").TextContent.Trim());
        asked.AssertText("您问的");
        asked.AssertText(step.AuthorityName);
        open.AssertText("要带什么？");
        Assert.Contains("请写下给申请人的答复", silent.Errors);
        answered.AssertText("已答复");
        (await applicant.OpenAsync($"/cases/{journey.Number}")).AssertText("只带身份证。");
        (await applicant.OpenAsync("/me/messages")).AssertText("只带身份证。");
        (await applicant.OpenAsync($"/cases/{journey.Number}/print")).AssertText("只带身份证。");
    }

    [Fact]
    public async Task Ask_AboutTheWhole_WaitsAtTheWindow()
    {
        var journey = await CaseJourney.SubmitAsync(_host);
        using var applicant = await _host.SignInAsync(Account);
        await (await applicant.OpenAsync($"/cases/{journey.Number}/ask")).Form("main form").Tick("About", "case").Fill("Words", "星期六开门吗？").SubmitAsync();
        using var window = await _host.SignInAsync("window1");

        (await window.OpenAsync("/desk/questions")).AssertText("星期六开门吗？");
    }

    [Fact]
    public async Task Delivery_ToTheDoor_StandsOnTheIssuingPage()
    {
        var journey = await (await AcceptedAsync()).DecideAsync();
        using var applicant = await _host.SignInAsync(Account);
        var form = await applicant.OpenAsync($"/cases/{journey.Number}/delivery");
        var nothing = await form.Form("main form").SubmitAsync();
        var nowhere = await nothing.Form("main form").Tick("Method", "Post").SubmitAsync();
        var changed = await nowhere.Form("main form").Fill("Address", "明安图镇（模拟）7 号").SubmitAsync();
        using var issuer = await _host.SignInAsync("issue1");
        var issue = await issuer.OpenAsync($"/desk/issue/{journey.Number}");

        Assert.Contains("请选择送达方式", nothing.Errors);
        Assert.Contains("请填写收件地址", nowhere.Errors);
        changed.AssertText("送达方式已改好");
        issue.AssertText("明安图镇（模拟）7 号");
        Assert.Equal("明安图镇（模拟）7 号", issue.One("[name=Address]").GetAttribute("value"));
    }

    [Fact]
    public async Task Pickup_ByCode_IsIssuedToWhomItWasMadeFor()
    {
        var journey = await (await AcceptedAsync()).DecideAsync();
        using var applicant = await _host.SignInAsync(Account);
        var form = await applicant.OpenAsync($"/cases/{journey.Number}/pickup");
        var halfDone = await form.Form("main form").Fill("Name", "代领人").SubmitAsync();
        var made = await halfDone.Form("main form:not([action*=Cancel])").Fill("IdTail", "002X").Tick("ValidUntil", "7").SubmitAsync();
        var code = made.One("main .ms-num").TextContent;
        using var issuer = await _host.SignInAsync("issue1");
        var issue = await issuer.OpenAsync($"/desk/issue/{journey.Number}");
        var wrong = await issue.Form("form[action*=Code]").Fill("Code", "1").SubmitAsync();
        var found = await wrong.Form("form[action*=Code]").Fill("Code", code).SubmitAsync();
        var main = found.Form("main form.ms-card");
        foreach (var step in found.Document.QuerySelectorAll("[name=Checked]"))
        {
            main = main.Tick("Checked", step.GetAttribute("value")!);
        }

        var issued = await main.SubmitAsync();

        Assert.Equal("代领人", halfDone.One("#Name").GetAttribute("value"));
        Assert.Contains("请选择有效到哪天", halfDone.Errors);
        made.AssertText("代**");
        Assert.Contains("取件码不对，或者已经用过、作废、过期", wrong.Errors);
        found.AssertText("002X");
        issued.AssertText("已出件");
        Assert.Contains((await journey.TrackAsync()).Issues, done => done.ReceiverName == "代领人");
    }

    [Fact]
    public async Task Again_FromAnEarlierCase_BringsItsAnswersAlong()
    {
        var journey = await AcceptedAsync();
        using var applicant = await _host.SignInAsync(Account);

        var start = await applicant.OpenAsync($"/cases/{journey.Number}/again");
        start.AssertText("上次申请");
        var draft = await start.Form("main form").SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, draft.Status);
        Assert.StartsWith("/apply/", draft.Path, StringComparison.Ordinal);
        Assert.NotEqual("/apply/new", draft.Path);
    }

    [Fact]
    public async Task Case_UnderWay_SaysWhoHasItUntilWhen()
    {
        var journey = await AcceptedAsync();
        using var applicant = await _host.SignInAsync(Account);

        var page = await applicant.OpenAsync($"/cases/{journey.Number}");

        page.AssertText("现在由");
        page.AssertText("最迟");
    }

    private async Task<CaseJourney> AcceptedAsync() => await (await CaseJourney.SubmitAsync(_host)).AcceptAsync();

    public sealed class SharedHost : IAsyncDisposable
    {
        public TestHost Host { get; } = new();

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
