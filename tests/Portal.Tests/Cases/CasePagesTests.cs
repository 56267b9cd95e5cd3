using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Suban.Cases.Papers;
using Suban.Cases.Withdrawal;
using Suban.TestKit;

namespace Suban.Portal.Tests.Cases;

public sealed class CasePagesTests(CasePagesTests.SharedHost shared) : IClassFixture<CasePagesTests.SharedHost>
{
    private const string Account = "19900000001";

    private readonly TestHost _host = shared.Host;

    [Fact]
    public async Task Index_SomebodyWithoutCases_IsLedToThemes()
    {
        using var browser = await _host.SignInAsync("91152529MA0TE5T00W");

        var page = await browser.OpenAsync("/cases");

        page.AssertText("您还没有办件");
        page.AssertText("大家常办");
    }

    [Fact]
    public async Task Index_SupplementAsked_StandsFirstWithItsOwnLink()
    {
        var journey = await NotifiedAsync();
        using var browser = await _host.SignInAsync(Account);

        var page = await browser.OpenAsync("/cases");

        Assert.Equal("等您处理", page.Document.QuerySelector("main h2")!.TextContent);
        Assert.Contains($"href=\"/cases/{journey.Number}/supplement\"", page.Document.QuerySelectorAll("main .ms-rows")[0].InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_ByItsId_LeadsToItsNumber()
    {
        var journey = await SubmittedAsync();
        using var browser = await _host.SignInAsync(Account);

        var page = await browser.OpenAsync($"/cases/{journey.CaseId}");

        Assert.Equal($"/cases/{journey.Number}", page.Path);
        page.AssertText("窗口核对材料");
        page.AssertText("为什么是这一天");
    }

    [Fact]
    public async Task Case_Accepted_ShowsEveryDepartmentAndThePromise()
    {
        var journey = await (await SubmittedAsync()).AcceptAsync();
        using var browser = await _host.SignInAsync(Account);

        var page = await browser.OpenAsync($"/cases/{journey.Number}");

        page.AssertText("窗口已受理");
        page.AssertText("小餐饮店登记");
        page.AssertText("承诺");
        Assert.NotEmpty(page.All(".ms-steps ul li .ms-tag"));
    }

    [Fact]
    public async Task Case_SeveralDecisions_EachSaysWhatItIsAbout()
    {
        var journey = await (await (await SubmittedAsync()).AcceptAsync()).DecideAsync();
        using var browser = await _host.SignInAsync(Account);
        var papers = _host.Services.GetRequiredService<CasePapers>();
        var steps = (await journey.TrackAsync()).Steps;
        foreach (var step in steps)
        {
            await papers.MakeAsync(new PaperOrder(journey.CaseId, CasePaper.Approval, step.StepId), default);
        }

        var page = await browser.OpenAsync("/cases/" + journey.Number);

        var decisions = page.All("section[aria-labelledby=papers] li").Where(line => line.StartsWith("准予行政许可决定书", StringComparison.Ordinal)).ToList();
        Assert.Equal(steps.Count, decisions.Count);
        Assert.All(steps, step => Assert.Single(decisions, line => line.Contains(step.ItemName, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Supplement_EachFileItsOwnRequest_ThenHandedInTogether()
    {
        var journey = await NotifiedAsync();
        var path = $"/cases/{journey.Number}/supplement";
        using var browser = await _host.SignInAsync(Account);

        var asked = await browser.OpenAsync(path);
        asked.AssertText("缺房东签字页");
        asked.AssertText("原来交的");
        var tooEarly = await asked.Form("#hand-in").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooEarly.Status);
        Assert.Contains(tooEarly.Errors, e => e.StartsWith("请上传", StringComparison.Ordinal));

        var field = asked.Document.QuerySelector("input[type=file]")!.GetAttribute("name")!;
        var uploaded = await asked.Form("main form[action*=Upload]").Attach(field, "签字页 ᠮᠣᠩ𠮷.png", CaseJourney.Picture).SubmitAsync();
        uploaded.AssertText("签字页 ᠮᠣᠩ𠮷.png");
        using var otherDevice = await _host.SignInAsync(Account);
        (await otherDevice.OpenAsync(path)).AssertText("已传 1 个");
        var done = await uploaded.Form("#hand-in").SubmitAsync();

        Assert.Equal($"/cases/{journey.Number}", done.Path);
        done.AssertText("补正材料已交");
        Assert.Equal($"/cases/{journey.Number}", (await browser.OpenAsync(path)).Path);
        var files = (await journey.ViewAsync()).Materials.SelectMany(m => m.Files).ToList();
        Assert.Contains(files, f => f is { Name: "签字页 ᠮᠣᠩ𠮷.png", Superseded: false });
    }

    [Fact]
    public async Task Supplement_FileThatWillNotDo_IsRefusedInWordsAndNothingKept()
    {
        var journey = await NotifiedAsync();
        using var browser = await _host.SignInAsync(Account);
        var asked = await browser.OpenAsync($"/cases/{journey.Number}/supplement");
        var field = asked.Document.QuerySelector("input[type=file]")!.GetAttribute("name")!;

        var none = await asked.Form("main form[action*=Upload]").SubmitAsync();
        var script = await asked.Form("main form[action*=Upload]").Attach(field, "合同.pdf", "<script>"u8.ToArray()).SubmitAsync();
        var empty = await asked.Form("main form[action*=Upload]").Attach(field, "合同.pdf", []).SubmitAsync();

        Assert.All(new[] { none, script, empty }, page => Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status));
        Assert.All(new[] { none, script, empty }, page => Assert.NotEmpty(page.Errors));
        (await browser.OpenAsync($"/cases/{journey.Number}/supplement")).AssertText("还没补");
    }

    [Fact]
    public async Task Supplement_FileTakenAway_IsGone()
    {
        var journey = await NotifiedAsync();
        using var browser = await _host.SignInAsync(Account);
        var asked = await browser.OpenAsync($"/cases/{journey.Number}/supplement");
        var field = asked.Document.QuerySelector("input[type=file]")!.GetAttribute("name")!;
        var uploaded = await asked.Form("main form[action*=Upload]").Attach(field, "一页.png", CaseJourney.Picture).SubmitAsync();

        var removed = await uploaded.Form("main form[action*=Remove]").SubmitAsync();

        Assert.DoesNotContain("一页.png", removed.Text, StringComparison.Ordinal);
        removed.AssertText("还没补");
    }

    [Fact]
    public async Task Withdraw_AfterTheConfirmPage_EndsTheCaseOnce()
    {
        var journey = await SubmittedAsync();
        using var browser = await _host.SignInAsync(Account);
        var confirm = await browser.OpenAsync($"/cases/{journey.Number}/withdraw");

        var done = await confirm.Form().SubmitAsync("确定撤回");
        var again = await confirm.Form().SubmitAsync("确定撤回");

        done.AssertText("已撤回");
        again.AssertText("已撤回");
        Assert.Equal($"/cases/{journey.Number}", (await browser.OpenAsync($"/cases/{journey.Number}/withdraw")).Path);
    }

    [Fact]
    public async Task Urge_OnceADay_NeedsAReason()
    {
        var journey = await SubmittedAsync();
        using var browser = await _host.SignInAsync(Account);
        var page = await browser.OpenAsync($"/cases/{journey.Number}/urge");

        var refused = await page.Form().Fill("Words", "等着开业 😀").SubmitAsync();
        var urged = await refused.Form().Tick("Reason", "urgent").SubmitAsync();

        Assert.Contains("请选择催办的原因", refused.Errors);
        Assert.Equal("等着开业 😀", refused.One("#Words").TextContent);
        urged.AssertText("已催办");
        Assert.Equal($"/cases/{journey.Number}", (await browser.OpenAsync($"/cases/{journey.Number}/urge")).Path);
    }

    [Fact]
    public async Task Rate_NothingPreselected_ThenOneAddition()
    {
        var journey = await EndedAsync();
        var path = $"/cases/{journey.Number}/rate";
        using var browser = await _host.SignInAsync(Account);
        var page = await browser.OpenAsync(path);
        Assert.Empty(page.Document.QuerySelectorAll("main input[checked]"));

        var empty = await page.Form().Fill("Words", "谢谢").SubmitAsync();
        var rated = await empty.Form().Tick("Level", "4").Tick("Tags", "fast").SubmitAsync();
        var added = await (await browser.OpenAsync(path)).Form().Fill("Words", "后来又问了一次，也很快").SubmitAsync();
        var after = await browser.OpenAsync(path);

        Assert.Contains("请选择满意程度", empty.Errors);
        Assert.Equal("谢谢", empty.One("#Words").TextContent);
        rated.AssertText("谢谢您的评价");
        added.AssertText("谢谢您的评价");
        after.AssertText("满意");
        after.AssertText("办得快");
        after.AssertText("后来又问了一次，也很快");
        Assert.Empty(after.Document.QuerySelectorAll("main form"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("很好")]
    public async Task Rate_LevelThatIsNone_IsRefused(string level)
    {
        var journey = await EndedAsync();
        using var browser = await _host.SignInAsync(Account);
        var page = await browser.OpenAsync($"/cases/{journey.Number}/rate");
        page.One("input[name=Level][value='5']").SetAttribute("value", level);

        var refused = await page.Form().Tick("Level", level).SubmitAsync();

        Assert.Contains("请选择满意程度", refused.Errors);
    }

    [Fact]
    public async Task Rate_WordsTooLong_AreKeptAndRefused()
    {
        var journey = await EndedAsync();
        using var browser = await _host.SignInAsync(Account);
        var words = "𠮷ᠮᠣᠩ" + new string('好', 500);

        var refused = await (await browser.OpenAsync($"/cases/{journey.Number}/rate")).Form().Tick("Level", "5").Fill("Words", words).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(words, refused.One("#Words").TextContent);
    }

    [Fact]
    public async Task Receipt_OwnCase_IsOneSheetWithNumberAndCode()
    {
        var journey = await SubmittedAsync();
        using var browser = await _host.SignInAsync(Account);

        var page = await browser.OpenAsync($"/cases/{journey.Number}/receipt");

        page.AssertText(journey.Number);
        Assert.NotNull(page.One(".ms-sheet__foot svg"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/supplement")]
    [InlineData("/withdraw")]
    [InlineData("/urge")]
    [InlineData("/rate")]
    [InlineData("/receipt")]
    [InlineData("/ask")]
    [InlineData("/delivery")]
    [InlineData("/pickup")]
    [InlineData("/print")]
    [InlineData("/again")]
    public async Task OthersCases_AreNotThere(string page)
    {
        var journey = await SubmittedAsync();
        using var stranger = await _host.SignInAsync("19900000002");

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/cases/{journey.Number}{page}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/cases/{journey.CaseId}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/cases/ᠮᠣᠩ{page}")).Status);
    }

    [Fact]
    public async Task Index_ForStaff_IsNotTheirs()
    {
        using var staff = await _host.SignInAsync("market1");

        Assert.Equal(HttpStatusCode.Forbidden, (await staff.GetAsync("/cases")).Status);
    }

    private Task<CaseJourney> SubmittedAsync() => CaseJourney.SubmitAsync(_host);

    private async Task<CaseJourney> NotifiedAsync() => await (await SubmittedAsync()).NotifyAsync("缺房东签字页，请补拍");

    private async Task<CaseJourney> EndedAsync()
    {
        var journey = await SubmittedAsync();
        var revision = (await journey.TrackAsync()).Revision;
        await journey.DoAsync<WithdrawCase, CaseWithdrawn>((op, p, c) => op.RunAsync(journey.Applicant, journey.CaseId, revision, p, c));
        return journey;
    }

    public sealed class SharedHost : IAsyncDisposable
    {
        public TestHost Host { get; } = new();

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
