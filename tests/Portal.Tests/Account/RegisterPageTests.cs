using System.Net;
using Suban.TestKit;

namespace Suban.Portal.Tests.Account;

public sealed class RegisterPageTests : IAsyncDisposable
{
    private readonly TestHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Post_Person_IsSignedInUnderTheNameAsTyped()
    {
        using var browser = _host.OpenBrowser();

        var page = await Filled(await browser.OpenAsync("/register"), "纳兰𠮷祥·ᠪᠠᠲᠤ").SubmitAsync();

        Assert.Equal("/me", page.Path);
        Assert.Equal("纳兰𠮷祥·ᠪᠠᠲᠤ", page.Heading);
    }

    [Fact]
    public async Task Post_CameFromStartingAForm_GoesOnThere()
    {
        using var browser = _host.OpenBrowser();
        const string form = "/apply/new?theme=36&entity=individual";

        var login = await browser.OpenAsync("/login?back=" + Uri.EscapeDataString(form));
        var page = await Filled(await login.FollowAsync("没有账号，去注册"), "申请人庚").SubmitAsync();

        Assert.StartsWith("/152529/themes/36/ask", page.Address.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_LedHereByAnotherSite_StaysOnThisOne()
    {
        using var browser = _host.OpenBrowser();

        var page = await Filled(await browser.OpenAsync("/register?back=https%3A%2F%2Fexample.com%2F"), "申请人庚").SubmitAsync();

        Assert.Equal("/me", page.Path);
    }

    [Fact]
    public async Task Post_Empty_NamesEveryFieldAndKeepsTheKind()
    {
        using var browser = _host.OpenBrowser();

        var page = await (await browser.OpenAsync("/register?kind=enterprise")).Form().SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("企业注册", page.Heading);
        Assert.Equal(8, page.Document.QuerySelectorAll(".govuk-error-summary__list li").Length);
        Assert.All(page.Document.QuerySelectorAll(".govuk-error-summary__list a"), link =>
            Assert.NotNull(page.Document.QuerySelector(link.GetAttribute("href")!)));
    }

    [Theory]
    [InlineData("152529199001010013", "身份证号码第 18 位校验不通过，请核对")]
    [InlineData("150303197002290014", "身份证号码第 7 至 14 位“19700229”不是有效的出生日期，请核对")]
    public async Task Post_BadIdNumber_KeepsEverythingElseAsTyped(string number, string message)
    {
        using var browser = _host.OpenBrowser();

        var page = await Filled(await browser.OpenAsync("/register"), " 甲·乙 ").Fill("IdNumber", number).SubmitAsync();

        Assert.Contains(message, page.Errors);
        Assert.Equal(" 甲·乙 ", page.One("#Name").GetAttribute("value"));
        Assert.Equal(number, page.One("#IdNumber").GetAttribute("value"));
        Assert.Null(page.One("#Password").GetAttribute("value"));
        Assert.NotNull(page.One("#PrivacyAccepted").GetAttribute("checked"));
    }

    [Fact]
    public async Task Post_RegisteredNumber_IsRefusedWithoutShowingWhose()
    {
        using var browser = _host.OpenBrowser();

        var page = await Filled(await browser.OpenAsync("/register"), "申请人甲")
            .Fill("IdNumber", "152529 19900101 0012").SubmitAsync();

        Assert.Contains("这个号码已经注册过。请直接登录，或用“忘记密码”找回。", page.Errors);
        Assert.DoesNotContain("19900000001", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgot_KnownAndUnknownAccount_AreAnsweredAlike()
    {
        using var browser = _host.OpenBrowser();

        var known = await (await browser.OpenAsync("/forgot")).Form().Fill("Account", "19900000001").SubmitAsync();
        var unknown = await (await browser.OpenAsync("/forgot")).Form().Fill("Account", "19900000088").SubmitAsync();

        Assert.Equal(known.One(".ms-notice").TextContent, unknown.One(".ms-notice").TextContent);
        Assert.Equal(known.Address, unknown.Address);
    }

    private static HtmlForm Filled(HtmlPage page, string name) => page.Form()
        .Fill("Name", name).Fill("IdNumber", "152529198609090052").Fill("Mobile", "199 0000-0077")
        .Fill("Password", "herd of nine camels").Tick("PrivacyAccepted", "true");
}
