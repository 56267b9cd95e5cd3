using System.Net;
using Suban.Kernel.Identifiers;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Desk;

public sealed class ReceptionTests(DeskFixture shared) : IClassFixture<DeskFixture>
{
    private readonly TestHost _host = shared.Host;

    [Fact]
    public async Task Reception_FromPersonToAcceptance_IsAcceptedAndPrinted()
    {
        using var browser = await _host.SignInAsync("window1");

        var papers = await browser.ReceiveAsync();
        papers.AssertText("已收件");
        var accepted = await Counter.Judge(papers).SubmitAsync("受理并打印 Alt+S");

        accepted.AssertText("各部门已同时收到");
        accepted.AssertText("跟进：窗口人员甲");
        var sheet = await browser.GetAsync(accepted.One("a[data-key='Alt+P']").GetAttribute("href")!);
        Assert.Equal("受理通知书", sheet.Heading);
        var slip = await accepted.FollowAsync("80 毫米小票");
        Assert.Equal("收件凭证", slip.Heading);
        Assert.True(CaseNumberCheck.Check(accepted.Path.Split('/')[^1]).Valid);
    }

    [Fact]
    public async Task Person_KnownByTheNumberAlone_IsFoundAndTheThemeByItsNumber()
    {
        using var browser = await _host.SignInAsync("window1");

        var events = await (await browser.OpenAsync("/desk/intake/new")).Form("form:has([name=Number])").Fill("Number", Counter.Citizen).SubmitAsync();
        var found = await browser.OpenAsync(events.Address.PathAndQuery + "&q=8");

        events.AssertText(Counter.CitizenName);
        Assert.Equal("我要开小餐馆（50平方米以下）", Assert.Single(found.Document.QuerySelectorAll(".ms-rows b")).TextContent);
    }

    [Fact]
    public async Task Form_LeftEmpty_IsNotReceivedAndSaysEveryField()
    {
        using var browser = await _host.SignInAsync("window1");
        var form = await browser.BeginAsync("11010519491231002X", "京城来客");

        var page = await form.Form("main form[data-autosave]").SubmitAsync("收件，核对材料 Alt+S");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.StartsWith("错误：", page.Document.Title, StringComparison.Ordinal);
        Assert.Contains(page.Errors, error => error.Contains("请填写", StringComparison.Ordinal));
        Assert.EndsWith("/form", page.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_Held_IsResumedWithWhatWasTyped()
    {
        using var browser = await _host.SignInAsync("window2");
        var form = await browser.BeginAsync("152529198807010025", "申请人乙");
        var today = await form.Form("main form[data-autosave]").Fill("premises.address", "ᠮᠣᠩᠭᠣᠯ 𠮷野路 😀 1 号").SubmitAsync("挂起 Alt+H");

        Assert.Equal("/desk", today.Path);
        var again = await today.FollowAsync("申请人乙：我要开小餐馆");

        Assert.Equal("ᠮᠣᠩᠭᠣᠯ 𠮷野路 😀 1 号", again.One("[name='premises.address']").GetAttribute("value"));
        using var other = await _host.SignInAsync("window1");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(again.Path)).Status);
    }

    [Fact]
    public async Task Form_WithRepresentative_ShowsHimToTheWindowOnly()
    {
        using var browser = await _host.SignInAsync("window2");
        var form = Counter.Fill(await browser.BeginAsync("92152529MA0TE5T020", "正镶白旗甲小吃店"));

        var wrong = await form.Fill("RepresentativeName", "代办人").Fill("RepresentativeNumber", "152529199001010013").SubmitAsync("收件，核对材料 Alt+S");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains(wrong.Errors, error => error.Contains("第 18 位", StringComparison.Ordinal));
        Assert.Equal("代办人", wrong.One("#RepresentativeName").GetAttribute("value"));

        var papers = await wrong.Form("main form[data-autosave]").Fill("RepresentativeNumber", Counter.Citizen).SubmitAsync("收件，核对材料 Alt+S");
        papers.AssertText("代办：代办人 1525**********0012");
    }

    [Fact]
    public async Task Questions_OneLeftOpen_AsksForIt()
    {
        using var browser = await _host.SignInAsync("window1");
        var ask = await browser.AskAsync();

        var page = await ask.Form("main form[hx-get]").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, error => error.StartsWith("请选择", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Questions_AnswerThatDoesNotFit_SaysWhyAndStoresNothing()
    {
        using var browser = await _host.SignInAsync("window1");
        var ask = await browser.AskAsync();

        var page = await ask.Form("main form[hx-get]").Tick("ask.area", "超过 50 平方米").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        page.AssertText("不能按这件事办");
    }

    [Fact]
    public async Task DraftCode_OfTheApplicantsOwnDraft_OpensTheSameOne()
    {
        var (code, draftId) = await shared.DraftAsync();
        using var browser = await _host.SignInAsync("window1");

        var form = await (await browser.OpenAsync("/desk/intake/new")).Form("form:has([name=Code])").Fill("Code", $" {code[..4]}-{code[4..]} ").SubmitAsync();
        var wrong = await (await browser.OpenAsync("/desk/intake/new")).Form("form:has([name=Code])").Fill("Code", "00000000000").SubmitAsync();

        Assert.Equal($"/desk/intake/{draftId}/form", form.Path);
        Assert.Contains(wrong.Errors, error => error.Contains("没有找到这个草稿码", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "", "请填写姓名")]
    [InlineData("152529199001010013", "某人", "第 18 位")]
    [InlineData("15252919900101001", "某人", "18 位")]
    [InlineData("152529199002300012", "某人", "")]
    [InlineData(Counter.Citizen, "别的人", "登记的是“申请人甲”")]
    [InlineData("92152529MA0TE5T021", "甲店", "")]
    public async Task Person_ThatDoesNotFit_StopsWithTheReason(string number, string name, string fault)
    {
        using var browser = await _host.SignInAsync("window1");

        var page = await (await browser.OpenAsync("/desk/intake/new")).Form("form:has([name=Number])")
            .Fill("Number", number).Fill("Name", name).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(fault, StringComparison.Ordinal));
        Assert.Equal(number, page.One("#Number").GetAttribute("value") ?? "");
        Assert.Equal(name, page.One("#Name").GetAttribute("value") ?? "");
    }

    [Theory]
    [InlineData("ᠪᠠᠲᠤ", "110105194912310038")]
    [InlineData("𠮷·买买提", "110105194912310046")]
    public async Task Person_WithARareName_IsTakenAsTyped(string name, string number)
    {
        if (!CitizenId.Check(number).Valid)
        {
            number = WithCheckDigit(number);
        }

        using var browser = await _host.SignInAsync("window1");

        var events = await (await browser.OpenAsync("/desk/intake/new")).Form("form:has([name=Number])")
            .Fill("Number", number.ToLowerInvariant()).Fill("Name", name).Fill("Mobile", "+86 138-0479-0001").SubmitAsync();

        Assert.Equal("/desk/intake/event", events.Path);
        events.AssertText(name);
    }

    [Theory]
    [InlineData("issue1", "/desk/intake/new", HttpStatusCode.NotFound)]
    [InlineData("market1", "/desk/intake/new", HttpStatusCode.Forbidden)]
    [InlineData("19900000001", "/desk", HttpStatusCode.Forbidden)]
    [InlineData("window1", "/desk/intake/event?party=00000000-0000-0000-0000-000000000001", HttpStatusCode.NotFound)]
    [InlineData("window1", "/desk/intake/ask?party=00000000-0000-0000-0000-000000000001&theme=8", HttpStatusCode.NotFound)]
    [InlineData("window1", "/desk/intake/00000000-0000-0000-0000-000000000001/form", HttpStatusCode.NotFound)]
    [InlineData("window1", "/desk/intake/00000000-0000-0000-0000-000000000001/materials", HttpStatusCode.NotFound)]
    [InlineData("window1", "/desk/intake/00000000-0000-0000-0000-000000000001/result", HttpStatusCode.NotFound)]
    [InlineData("window1", "/desk/print/receipt/00000000-0000-0000-0000-000000000001", HttpStatusCode.NotFound)]
    [InlineData("window1", "/desk/print/teapot/00000000-0000-0000-0000-000000000001", HttpStatusCode.NotFound)]
    [InlineData("window1", "/desk/issue", HttpStatusCode.Forbidden)]
    public async Task Page_NotForThisReader_IsNotShown(string account, string path, HttpStatusCode status)
    {
        using var browser = await _host.SignInAsync(account);

        Assert.Equal(status, (await browser.GetAsync(path)).Status);
    }

    private static string WithCheckDigit(string number) =>
        "0123456789X".Select(last => number[..17] + last).First(candidate => CitizenId.Check(candidate).Valid);
}
