using System.Net;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Dept;

public sealed class TaskPagesTests(TaskPagesTests.SharedHost shared) : IClassFixture<TaskPagesTests.SharedHost>
{
    private const string Licence = "business-registration";

    private readonly TestHost _host = shared.Host;

    [Fact]
    public async Task Inbox_AcceptedCase_ShowsLampMaskedNameAndStage()
    {
        var journey = await AcceptedAsync();
        var step = await journey.StepAsync(Licence);
        using var browser = await _host.SignInAsync("market1");

        var page = await browser.OpenAsync("/dept/inbox");

        var row = page.Document.QuerySelectorAll("tbody tr").First(r => r.InnerHtml.Contains(step.StepId.ToString(), StringComparison.Ordinal)).TextContent;
        Assert.Contains("剩 ", row, StringComparison.Ordinal);
        Assert.Contains("申**", row, StringComparison.Ordinal);
        Assert.Contains("等待接手", row, StringComparison.Ordinal);
        Assert.Contains(await FilterAsync(browser, "green"), text => text.Contains(step.ItemName, StringComparison.Ordinal));
        Assert.DoesNotContain(await FilterAsync(browser, "red"), text => text.Contains(step.ItemName, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Task_FromClaimToGrant_IsExaminedByOneAndDecidedByAnother()
    {
        var journey = await AcceptedAsync();
        var path = $"/dept/tasks/{(await journey.StepAsync(Licence)).StepId}";
        using var examiner = await _host.SignInAsync("market1");
        using var approver = await _host.SignInAsync("market2");

        var claimed = await (await examiner.OpenAsync(path)).Form().SubmitAsync("接手办理 Alt+J");
        claimed.AssertText("已接手");
        claimed.AssertText("为什么是这一天");
        var examined = await (await examiner.OpenAsync(path + "/decide")).Form()
            .Tick("Form.Choice", "examine").Fill("Form.Phrase", "经审查，申请材料齐全，符合法定形式和许可条件，建议准予。").SubmitAsync();
        examined.AssertText("审查意见已提交");
        var decide = await approver.OpenAsync(path + "/decide");
        decide.AssertText("建议准予");
        var granted = await decide.Form().Tick("Form.Choice", "approve").SubmitAsync();

        granted.AssertText("已同意");
        granted.AssertText("审批人乙");
        Assert.Contains(StepWords(await journey.TrackAsync(), Licence), "准予", StringComparison.Ordinal);
        Assert.Contains(await RowsAsync(approver, "/dept/done"), text => text.Contains("准予", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Task_ByWhoExaminesAndApproves_IsGrantedInOneAct()
    {
        var journey = await AcceptedAsync();
        var path = $"/dept/tasks/{(await journey.StepAsync(Licence)).StepId}";
        using var examiner = await _host.SignInAsync("market1");
        using var officer = await _host.SignInAsync("market3");
        Assert.DoesNotContain("当场决定", (await examiner.OpenAsync(path)).Document.Body!.TextContent, StringComparison.Ordinal);
        var page = await officer.OpenAsync(path);

        var none = await page.Form("form[action$='/decide']").Fill("Form.Phrase", "").SubmitAsync("当场准予 Alt+O");
        var granted = await (await officer.OpenAsync(path)).Form("form[action$='/decide']").Fill("Form.Opinion", "已当面核对原件。").SubmitAsync("当场准予 Alt+O");

        none.AssertText("请填写审查意见");
        granted.AssertText("已同意");
        Assert.Contains(StepWords(await journey.TrackAsync(), Licence), "准予", StringComparison.Ordinal);
        (await officer.OpenAsync(path)).AssertText("已当面核对原件。");
    }

    [Fact]
    public async Task Decide_WithMoreWaiting_LeadsToTheNextAndKeepsTheFilter()
    {
        var (path, approver) = await ExaminedAsync();
        var (other, second) = await ExaminedAsync();
        using var browser = approver;
        second.Dispose();

        var granted = await (await browser.OpenAsync(path + "?light=green")).Form().Tick("Form.Choice", "approve").SubmitAsync();

        Assert.Contains("light=green", granted.Address.Query, StringComparison.Ordinal);
        Assert.Equal("/dept/inbox?light=green", granted.One(".govuk-back-link").GetAttribute("href"));
        var next = await browser.GetAsync(granted.One("a[data-key='Alt+N']").GetAttribute("href")!);
        Assert.Single(next.Document.QuerySelectorAll("main form input[value=approve]"));
        Assert.NotEqual(path, next.Path);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(other)).Status);
    }

    [Fact]
    public async Task Inbox_ToBeginWith_HoldsOnlyWhatWaitsForTheReader()
    {
        var journey = await AcceptedAsync();
        var step = await journey.StepAsync(Licence);
        using var examiner = await _host.SignInAsync("market1");
        using var approver = await _host.SignInAsync("market2");

        Assert.Contains(step.StepId.ToString(), (await examiner.OpenAsync("/dept/inbox")).Document.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(step.StepId.ToString(), (await approver.OpenAsync("/dept/inbox")).Document.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains(await RowsAsync(approver, "/dept/inbox?light=all"), text => text.Contains(step.ItemName, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keys_OfTheDepartment_CanBeSwitchedOff()
    {
        using var browser = await _host.SignInAsync("market1");

        var off = await (await browser.OpenAsync("/dept/inbox")).Form("form[action='/dept/keys']").SubmitAsync();

        Assert.Equal("/dept/inbox", off.Path);
        Assert.Contains("ms-keys-off", off.One("body").ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claim_SecondExaminer_SeesWhoHoldsItAndCannotAct()
    {
        var journey = await AcceptedAsync();
        var path = $"/dept/tasks/{(await journey.StepAsync(Licence)).StepId}";
        using var first = await _host.SignInAsync("market1");
        using var second = await _host.SignInAsync("market1");
        var seenBySecond = await second.OpenAsync(path);
        await (await first.OpenAsync(path)).Form().SubmitAsync("接手办理 Alt+J");

        // The same person in a second tab: nothing is lost and nothing is done twice.
        var again = await seenBySecond.Form().SubmitAsync("接手办理 Alt+J");
        Assert.Equal(HttpStatusCode.OK, again.Status);

        using var approver = await _host.SignInAsync("market2");
        var watched = await approver.OpenAsync(path);
        watched.AssertText("由 市场监管审查员甲 接手，您可以查看，不能同时办理");
        Assert.Empty(watched.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Decide_SomebodyWasFaster_Answers409AndNamesThem()
    {
        var (path, approver) = await ExaminedAsync();
        using var browser = approver;
        using var other = await _host.SignInAsync("market2");
        var slow = await other.OpenAsync(path + "/decide");
        await (await browser.OpenAsync(path + "/decide")).Form().Tick("Form.Choice", "approve").SubmitAsync();

        var late = await slow.Form().Tick("Form.Choice", "deny").Fill("Form.Reason", "面积不符").Fill("Form.Basis", "《某法》第一条").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        late.AssertText("市场监管审批人乙");
        late.AssertText("面积不符");
    }

    [Fact]
    public async Task Decide_SentTwice_IsOneDecision()
    {
        var (path, approver) = await ExaminedAsync();
        using var browser = approver;
        var page = await browser.OpenAsync(path + "/decide");

        var answers = new[]
        {
            await page.Form().Tick("Form.Choice", "approve").SubmitAsync(),
            await page.Form().Tick("Form.Choice", "approve").SubmitAsync(),
        };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.All(answers, answer => answer.AssertText("已同意"));
    }

    [Theory]
    [InlineData(null, "请选择怎么办理")]
    [InlineData("deny", "请写明不予许可的理由")]
    [InlineData("supplement", "请选择需要补正的材料")]
    [InlineData("return", "请写明为什么不属于本部门，应由哪个部门办理")]
    [InlineData("teapot", "请选择怎么办理")]
    public async Task Decide_LeftEmpty_SaysWhatIsMissing(string? choice, string fault)
    {
        var (path, approver) = await ExaminedAsync();
        using var browser = approver;
        var page = await browser.OpenAsync(path + "/decide");
        if (choice == "teapot")
        {
            page.One("input[value=approve]").SetAttribute("value", "teapot");
        }

        var form = page.Form();
        var refused = await (choice is null ? form : form.Tick("Form.Choice", choice)).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(fault, refused.Errors);
        Assert.StartsWith("错误：", refused.Document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_WordsTooLongOrForeign_KeepsThem()
    {
        var (path, approver) = await ExaminedAsync();
        using var browser = approver;
        var reason = "ᠮᠣᠩᠭᠣᠯ 𠮷野 😀 " + new string('长', 1000);

        var refused = await (await browser.OpenAsync(path + "/decide")).Form()
            .Tick("Form.Choice", "deny").Fill("Form.Reason", reason).Fill("Form.Basis", "《某法》").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(refused.Errors, e => e.StartsWith("理由最多 1000 个字", StringComparison.Ordinal));
        Assert.Equal(reason, refused.One("textarea[name='Form.Reason']").TextContent);
    }

    [Fact]
    public async Task Decide_Supplement_CanBeAskedOnceAndTellsTheApplicant()
    {
        var (path, approver) = await ExaminedAsync();
        using var browser = approver;
        var page = await browser.OpenAsync(path + "/decide");
        var material = page.Document.QuerySelector("textarea[name^='Form.Defects']")!.GetAttribute("name")!;

        var asked = await page.Form().Tick("Form.Choice", "supplement").Fill(material, "缺房东签字页，请补上").SubmitAsync();

        asked.AssertText("承诺时限从现在起停钟");
        asked.AssertText("缺房东签字页，请补上");
        Assert.Contains(await FilterAsync(browser, "grey"), text => text.Contains("等申请人补正", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Task_OfAnotherDepartmentOrUnknown_IsNotThere()
    {
        var journey = await AcceptedAsync();
        var step = await journey.StepAsync(Licence);
        var file = (await journey.ViewAsync()).Materials.SelectMany(m => m.Files.Where(_ => !m.Planned.Items.Contains("tax-registration"))).First();
        using var tax = await _host.SignInAsync("tax1");

        foreach (var path in (string[])[$"/dept/tasks/{step.StepId}", $"/dept/tasks/{step.StepId}/decide", $"/dept/tasks/{Guid.Empty}", $"/dept/files/{file.CaseFileId}"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await tax.GetAsync(path)).Status);
        }
    }

    [Theory]
    [InlineData("window1")]
    [InlineData("19900000001")]
    [InlineData("supervisor1")]
    public async Task Inbox_OtherRoles_AreRefused(string account)
    {
        using var browser = await _host.SignInAsync(account);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/dept/inbox")).Status);
    }

    [Fact]
    public async Task Viewer_PictureOfOwnMaterial_IsShownAndNeverRun()
    {
        var journey = await AcceptedAsync();
        using var browser = await _host.SignInAsync("market1");
        var page = await browser.OpenAsync($"/dept/tasks/{(await journey.StepAsync(Licence)).StepId}");

        using var picture = await browser.Client.GetAsync(new Uri(page.Document.QuerySelector(".ms-viewer img")!.GetAttribute("src")!, UriKind.Relative));

        Assert.Equal("image/png", picture.Content.Headers.ContentType?.MediaType);
        Assert.Contains("sandbox", picture.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private Task<CaseJourney> AcceptedAsync() => shared.AcceptedAsync();

    /// <summary>A step before its approver.</summary>
    private async Task<(string Path, Browser Approver)> ExaminedAsync()
    {
        var journey = await AcceptedAsync();
        var path = $"/dept/tasks/{(await journey.StepAsync(Licence)).StepId}";
        using var examiner = await _host.SignInAsync("market1");
        await (await examiner.OpenAsync(path)).Form().SubmitAsync("接手办理 Alt+J");
        await (await examiner.OpenAsync(path + "/decide")).Form().Tick("Form.Choice", "examine").Fill("Form.Opinion", "符合条件").SubmitAsync();
        return (path, await _host.SignInAsync("market2"));
    }

    private static async Task<IReadOnlyList<string>> FilterAsync(Browser browser, string light) => await RowsAsync(browser, "/dept/inbox?light=" + light);

    private static async Task<IReadOnlyList<string>> RowsAsync(Browser browser, string path) => (await browser.OpenAsync(path)).All("tbody tr");

    private static string StepWords(Cases.Queries.TrackingView view, string item) => view.Steps.Single(s => s.ItemKey == item).StatusWords;

    public sealed class SharedHost : IAsyncDisposable
    {
        public TestHost Host { get; } = new();

        public async Task<CaseJourney> AcceptedAsync() => await (await CaseJourney.SubmitAsync(Host)).AcceptAsync();

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
