using System.Net;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Desk;

public sealed class AnswerTests(DeskFixture shared) : IClassFixture<DeskFixture>
{
    private readonly TestHost _host = shared.Host;

    [Fact]
    public async Task Precheck_OnlineCase_IsListedJudgedAndAccepted()
    {
        var journey = await shared.SubmittedAsync();
        using var browser = await _host.SignInAsync("window1");
        (await browser.OpenAsync("/desk/precheck")).AssertText(journey.Number);
        var check = await browser.OpenAsync($"/desk/precheck/{journey.Number}");

        var accepted = await Counter.Judge(check).SubmitAsync("受理并打印 Alt+S");

        Assert.Equal($"/desk/cases/{journey.Number}", accepted.Path);
        accepted.AssertText("已受理");
        Assert.DoesNotContain(journey.Number, (await browser.OpenAsync("/desk/precheck")).Text, StringComparison.Ordinal);
        var waiting = await shared.SubmittedAsync();
        var again = await browser.OpenAsync(accepted.Address.PathAndQuery);
        Assert.Contains("下一件预审", again.One("a[data-key='Alt+N']").TextContent, StringComparison.Ordinal);
        Assert.Equal(Cases.CaseStatus.Received, (await waiting.TrackAsync()).Status);
    }

    [Fact]
    public async Task Precheck_SentTwice_IsOneAcceptance()
    {
        var journey = await shared.SubmittedAsync();
        using var browser = await _host.SignInAsync("window1");
        var check = await browser.OpenAsync($"/desk/precheck/{journey.Number}");
        await Counter.Judge(check).SubmitAsync("保存，稍后再核 Alt+H");
        var again = await browser.OpenAsync($"/desk/precheck/{journey.Number}");

        var first = await again.Form("main form").SubmitAsync("受理并打印 Alt+S");
        var second = await again.Form("main form").SubmitAsync("受理并打印 Alt+S");

        Assert.Equal(first.Path, second.Path);
        Assert.Single((await journey.TrackAsync()).Timeline, entry => entry.Title == "已受理");
    }

    [Fact]
    public async Task Precheck_PaperUnjudged_IsNeitherAcceptedNorNoticed()
    {
        var journey = await shared.SubmittedAsync();
        using var browser = await _host.SignInAsync("window1");
        var check = await browser.OpenAsync($"/desk/precheck/{journey.Number}");

        var accept = await check.Form("main form").SubmitAsync("受理并打印 Alt+S");
        var notify = await check.Form("main form").SubmitAsync("一次性告知 Alt+G");

        Assert.All([accept, notify], page => Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status));
        Assert.All([accept, notify], page => Assert.Contains(page.Errors, error => error.Contains("还有材料没有核对", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Precheck_DeficientWithoutPhrase_KeepsTheOtherRows()
    {
        var journey = await shared.SubmittedAsync();
        using var browser = await _host.SignInAsync("window1");
        var check = await browser.OpenAsync($"/desk/precheck/{journey.Number}");
        var open = Counter.Unjudged(check);

        var page = await Counter.Judge(check).Tick("verdict." + open[0], "Deficient").SubmitAsync("一次性告知 Alt+G");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(page.Errors, error => error.Contains("哪里不齐", StringComparison.Ordinal));
        Assert.True(page.One($"[name='verdict.{open[0]}'][value=Deficient]").HasAttribute("checked"));
        var saved = (await journey.ViewAsync()).Materials;
        Assert.Equal(open.Count - 1, saved.Count(m => m.Verdict is Cases.MaterialVerdict.Complete));
    }

    [Theory]
    [InlineData("ᠮᠣᠩᠭᠣᠯ 𠮷 😀", true)]
    [InlineData("控制\u0001字符", false)]
    [InlineData(null, false)]
    public async Task Precheck_ForeignWordsInADefect_AreKeptOrRefused(string? words, bool taken)
    {
        var journey = await shared.SubmittedAsync();
        using var browser = await _host.SignInAsync("window1");
        var check = await browser.OpenAsync($"/desk/precheck/{journey.Number}");
        var open = Counter.Unjudged(check);

        var page = await Counter.Judge(check).Tick("verdict." + open[0], "Deficient")
            .Fill("words." + open[0], words ?? new string('长', 600)).SubmitAsync("一次性告知 Alt+G");

        Assert.Equal(taken ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity, page.Status);
    }

    [Fact]
    public async Task Notice_OfTwoPapers_GoesOutAtOnceAndIsSuppliedAtTheWindow()
    {
        var journey = await shared.SubmittedAsync();
        using var browser = await _host.SignInAsync("window1");
        var check = await browser.OpenAsync($"/desk/precheck/{journey.Number}");
        var open = Counter.Unjudged(check);

        var noticed = await Counter.Judge(check)
            .Tick("verdict." + open[0], "Deficient").Fill("phrase." + open[0], "缺页，请补齐全部页")
            .Tick("verdict." + open[1], "Deficient").Fill("phrase." + open[1], "已过有效期，请换成在有效期内的").Fill("words." + open[1], "到 10 月 31 日")
            .SubmitAsync("一次性告知 Alt+G");

        noticed.AssertText("共 2 份材料");
        var sheet = await browser.GetAsync(noticed.One("a[data-key='Alt+P']").GetAttribute("href")!);
        sheet.AssertText("已过有效期，请换成在有效期内的：到 10 月 31 日");
        (await browser.OpenAsync("/desk/supplement")).AssertText(journey.Number);

        var supply = await browser.OpenAsync($"/desk/supplement/{journey.Number}");
        var half = await supply.Form("main form").Tick("paper." + open[0], "yes").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, half.Status);
        Assert.Contains(half.Errors, error => error.Contains("还没有补交", StringComparison.Ordinal));

        var again = await half.Form("main form").Tick("paper." + open[0], "yes").Attach("file." + open[1], "健康证.png", CaseJourney.Picture).SubmitAsync();
        Assert.Equal($"/desk/precheck/{journey.Number}", again.Path);
        again.AssertText("不能再提新的要求");
        Assert.Equal(2, Counter.Unjudged(again).Count);
        Assert.Equal($"/desk/cases/{journey.Number}", (await Counter.Judge(again).SubmitAsync("受理并打印 Alt+S")).Path);
    }

    [Fact]
    public async Task Refusal_NotCompetent_TellsWhereToGoAndHowToChallenge()
    {
        var journey = await shared.SubmittedAsync();
        using var browser = await _host.SignInAsync("window1");
        var refuse = await browser.OpenAsync($"/desk/cases/{journey.Number}/refuse");

        var empty = await refuse.Form("main form").SubmitAsync();
        Assert.Contains(empty.Errors, error => error.Contains("请选择属于哪一种情形", StringComparison.Ordinal));
        var nowhere = await empty.Form("main form").Tick("Ground", "NotCompetent").Fill("Reason", "不在本旗经营").Fill("Basis", "《行政许可法》第三十二条").SubmitAsync();
        Assert.Contains(nowhere.Errors, error => error.Contains("哪个机关", StringComparison.Ordinal));
        Assert.Contains("不在本旗经营", nowhere.One("#Reason").TextContent, StringComparison.Ordinal);

        var refused = await nowhere.Form("main form").Fill("Authority", "邻旗市场监督管理局").SubmitAsync();
        refused.AssertText("已作出不予受理决定");
        var sheet = await browser.GetAsync(refused.One("a[data-key='Alt+P']").GetAttribute("href")!);
        sheet.AssertText("邻旗市场监督管理局");
        sheet.AssertText("行政复议");
    }

    [Fact]
    public async Task Scan_AtTheCounter_IsKeptWithTheCase()
    {
        using var browser = await _host.SignInAsync("window2");
        var papers = await browser.ReceiveAsync("92152529MA0TE5T020", "正镶白旗甲小吃店");
        var open = Counter.Unjudged(papers);

        var bad = await Counter.Judge(papers).Attach("scan." + open[0], "假的.png", "<html>"u8.ToArray()).SubmitAsync("看看答复会怎样");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.Status);
        var result = await Counter.Judge(bad).Attach("scan." + open[0], "合同.png", CaseJourney.Picture).SubmitAsync("看看答复会怎样");

        Assert.EndsWith("/result", result.Path, StringComparison.Ordinal);
        result.AssertText("受理以后");
        var materials = await browser.OpenAsync(result.Path.Replace("/result", "/materials", StringComparison.Ordinal));
        materials.AssertText("合同.png");
        using var file = await browser.Client.GetAsync(materials.One("a[data-view]").GetAttribute("href"));
        Assert.Equal("image/png", file.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Search_ByNumberIdentityPhoneOrName_FindsTheCase()
    {
        var journey = await shared.SubmittedAsync();
        using var browser = await _host.SignInAsync("issue1");

        foreach (var sought in new[] { journey.Number, $" {journey.Number[..7]} {journey.Number[7..]}", Counter.Citizen, "199 0000 0001", "申请人" })
        {
            (await browser.OpenAsync("/desk/search?q=" + Uri.EscapeDataString(sought))).AssertText(journey.Number);
        }

        (await browser.OpenAsync("/desk/search?q=" + new string('9', 20))).AssertText("办件编号");
        (await browser.OpenAsync("/desk/search?q=" + Uri.EscapeDataString("没有的人"))).AssertText("没有找到");
    }

    [Fact]
    public async Task Returned_Step_IsRedirectedToTheCompetentAuthority()
    {
        var journey = await (await shared.AcceptedAsync()).ReturnAsync("这是城管的事");
        using var browser = await _host.SignInAsync("window1");
        var returned = await browser.OpenAsync("/desk/returned");
        returned.AssertText("这是城管的事");

        var nowhere = await returned.Form("main form").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nowhere.Status);
        var redirected = await nowhere.Form("main form").Fill("Authority", "urban-management").Fill("Why", "按职责清单").SubmitAsync();

        redirected.AssertText("已改派");
        Assert.Contains((await journey.TrackAsync()).Steps, step => step.AuthorityName.Contains("城市管理", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/desk/intake/new", "form:has([name=Number])", "Name")]
    [InlineData("/desk/cases/{number}/refuse", "main form", "Reason")]
    public async Task Text_OfTenMegabytes_IsRefusedInWords(string path, string form, string field)
    {
        var journey = await shared.SubmittedAsync();
        using var browser = await _host.SignInAsync("window1");
        var page = await browser.OpenAsync(path.Replace("{number}", journey.Number, StringComparison.Ordinal));

        var refused = await page.Form(form).Fill(field, new string('长', 3_400_000)).SubmitAsync();

        Assert.InRange((int)refused.Status, 400, 499);
        Assert.NotEmpty(refused.Heading);
        Assert.Equal(Cases.CaseStatus.Received, (await journey.TrackAsync()).Status);
    }

    [Fact]
    public async Task Keys_SwitchedOff_StayOff()
    {
        using var browser = await _host.SignInAsync("window1");

        var off = await (await browser.OpenAsync("/desk")).Form("form[action='/desk/keys']").SubmitAsync();

        Assert.Contains("ms-keys-off", off.One("body").ClassName, StringComparison.Ordinal);
        Assert.DoesNotContain("ms-keys-off", (await off.Form("form[action='/desk/keys']").SubmitAsync()).One("body").ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ByAnIssuer_IsNotThere()
    {
        var journey = await shared.SubmittedAsync();
        using var browser = await _host.SignInAsync("issue1");

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/desk/precheck/{journey.Number}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/desk/cases/{journey.Number}")).Status);
    }
}
