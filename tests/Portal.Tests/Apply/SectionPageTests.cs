using System.Net;
using Suban.TestKit;

namespace Suban.Portal.Tests.Apply;

public sealed class SectionPageTests : IAsyncDisposable
{
    private readonly TestHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Post_Empty_NamesEveryFieldInTheOrderOfThePage()
    {
        using var browser = await _host.SignInAsync("19900000001");
        var journey = await ApplyJourney.StartAsync(browser);

        var page = await (await journey.OpenAsync("/s/premises")).Form().SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["请填写经营场所地址", "请选择房屋来源", "请选择房屋用途", "请填写使用面积"], page.All(".govuk-error-summary__list li"));
        Assert.StartsWith("错误：", page.Document.Title, StringComparison.Ordinal);
        Assert.All(page.Document.QuerySelectorAll(".govuk-error-summary__list a"), a => Assert.NotNull(page.Document.QuerySelector(a.GetAttribute("href")!)));
    }

    [Theory]
    [InlineData("operator", "operator.mobile", "1380479", "手机号码应为 11 位数字，现在是 7 位")]
    [InlineData("premises", "premises.area", "三十", "使用面积应为数字")]
    [InlineData("premises", "premises.area", "0", "使用面积不能小于 1平方米")]
    [InlineData("premises", "premises.until.Month", "13", "租赁或使用期限至应为实际日期，例如 2026 年 3 月 8 日")]
    [InlineData("contact", "contact.name", "\u0001", "联系人姓名第 1 个字是看不见的控制字符，请删去后重新填写")]
    public async Task Post_BadValue_SaysWhatIsWrongAndKeepsWhatWasTyped(string section, string field, string typed, string expected)
    {
        using var browser = await _host.SignInAsync("19900000001");
        var journey = await ApplyJourney.StartAsync(browser);

        var page = await (await journey.FilledAsync(section)).Fill(field, typed).SubmitAsync();
        var later = await journey.OpenAsync("/s/" + section);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(expected, page.All(".govuk-error-summary__list li"));
        if (typed != "\u0001")
        {
            Assert.Equal(typed, page.One($"[name='{field}']").GetAttribute("value"));
            Assert.Equal(typed, later.One($"[name='{field}']").GetAttribute("value"));
        }
    }

    [Theory]
    [InlineData("ᠮᠣᠩᠭᠣᠯ\u202Fᠤᠨ")]
    [InlineData("𠮷𬀩")]
    [InlineData("乌兰·其其格😀")]
    public async Task Post_RareScript_ComesBackAsTyped(string name)
    {
        using var browser = await _host.SignInAsync("19900000001");
        var journey = await ApplyJourney.StartAsync(browser);

        var next = await (await journey.FilledAsync("contact")).Fill("contact.name", name).SubmitAsync();
        var check = await journey.OpenAsync("/check");

        Assert.NotEqual(HttpStatusCode.UnprocessableEntity, next.Status);
        Assert.Contains(name, check.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_VerifiedIdentity_CannotBeTypedOver()
    {
        using var browser = await _host.SignInAsync("19900000001");
        var journey = await ApplyJourney.StartAsync(browser);
        var page = await journey.OpenAsync("/s/operator");
        Assert.Null(page.Document.QuerySelector("[name='operator.name']"));
        var forged = page.Document.CreateElement("input");
        forged.SetAttribute("name", "operator.name");
        forged.SetAttribute("value", "别人");
        page.One("main form").AppendChild(forged);

        await page.Form().SubmitAsync();

        Assert.StartsWith("申请人甲", (await journey.OpenAsync("/check")).Summary("经营者姓名"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Autosave_KeepsAndComplainsOfNothing()
    {
        using var browser = await _host.SignInAsync("19900000001");
        var journey = await ApplyJourney.StartAsync(browser);
        var page = await journey.OpenAsync("/s/premises");
        using var saved = await AutosaveAsync(browser, page, "premises.area", "没想好");

        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.StartsWith("已自动保存", await saved.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("没想好", (await journey.OpenAsync("/s/premises")).One("[name='premises.area']").GetAttribute("value"));

        // The page that saved by itself may go on with what it then has.
        var next = await page.Form().Fill("premises.area", "32").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, next.Status);
        Assert.DoesNotContain("另一处", next.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AutosaveAfterSignOut_IsNotAnsweredWithTheSignInPage()
    {
        using var browser = await _host.SignInAsync("19900000001");
        var journey = await ApplyJourney.StartAsync(browser);
        var page = await journey.OpenAsync("/s/premises");
        await browser.OpenAsync("/logout");
        using var stranger = _host.OpenBrowser();

        using var saved = await AutosaveAsync(stranger, page, "premises.area", "30");

        Assert.Equal(HttpStatusCode.Unauthorized, saved.StatusCode);
    }

    [Fact]
    public async Task Post_TwoDevices_ShowsBothValuesAndSavesTheChosen()
    {
        using var phone = await _host.SignInAsync("19900000001");
        using var desktop = await _host.SignInAsync("19900000001");
        var journey = await ApplyJourney.StartAsync(phone);
        var first = (await desktop.OpenAsync(journey.Home + "/s/premises")).Form().Fill("premises.address", "乙地址").Fill("premises.area", "40");
        await (await journey.OpenAsync("/s/premises")).Form().Fill("premises.address", "甲地址").SubmitAsync("存草稿，稍后再填");

        var compare = await first.SubmitAsync();
        await compare.Form().Tick("premises.address", "乙地址").SubmitAsync();
        var after = await journey.OpenAsync("/s/premises");

        Assert.Equal(HttpStatusCode.Conflict, compare.Status);
        compare.AssertText("甲地址");
        Assert.Equal("乙地址", after.One("[name='premises.address']").GetAttribute("value"));
        Assert.Equal("40", after.One("[name='premises.area']").GetAttribute("value"));
    }

    [Fact]
    public async Task Post_TenMegabytes_SaysTheLimitAndKeepsTheDraft()
    {
        using var browser = await _host.SignInAsync("19900000001");
        var journey = await ApplyJourney.StartAsync(browser);
        await (await journey.FilledAsync("premises")).SubmitAsync();

        var page = await (await journey.OpenAsync("/s/premises")).Form().Fill("premises.floor", new string('x', 10 * 1024 * 1024)).SubmitAsync();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        page.AssertText("1 MB");
        Assert.Equal("30", (await journey.OpenAsync("/s/premises")).One("[name='premises.area']").GetAttribute("value"));
    }

    [Fact]
    public async Task AnyPage_OfSomebodyElse_IsNotFound()
    {
        using var owner = await _host.SignInAsync("19900000001");
        using var other = await _host.SignInAsync("19900000002");
        var journey = await ApplyJourney.StartAsync(owner);

        foreach (var place in (string[])["", "/s/operator", "/materials", "/answers", "/check", "/done", "/delete"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(journey.Home + place)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync(journey.Home + "/s/no-such-part")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync($"/apply/{Guid.Empty}")).Status);
    }

    private static async Task<HttpResponseMessage> AutosaveAsync(Browser browser, HtmlPage page, string field, string typed)
    {
        var values = page.Document.QuerySelectorAll("main form input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        values["autosave"] = "1";
        values[field] = typed;
        using var request = new HttpRequestMessage(HttpMethod.Post, page.Address) { Content = new FormUrlEncodedContent(values) };
        request.Headers.Add("HX-Request", "true");
        return await browser.Client.SendAsync(request);
    }
}
