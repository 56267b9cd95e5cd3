using System.Net;
using Microsoft.Extensions.Time.Testing;
using Suban.Parties.Demonstration;
using Suban.TestKit;

namespace Suban.Portal.Tests.Account;

public sealed class LoginPageTests : IAsyncDisposable
{
    private readonly TestHost _host = new(clock: new FakeTimeProvider(TestProcess.Start));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Post_WrongNameWrongPasswordAndLocked_AreToldApartByNothing()
    {
        using var browser = _host.OpenBrowser();
        var unknown = await PostAsync(browser, "nobody99", "not the password");
        var wrong = await PostAsync(browser, "window1", "not the password");
        for (var i = 0; i < 5; i++)
        {
            await PostAsync(browser, "window1", "not the password");
        }

        var locked = await PostAsync(browser, "window1", DemoAccounts.Password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);
        Assert.Equal(Comparable(unknown), Comparable(wrong));
        Assert.Equal(Comparable(unknown), Comparable(locked));
        Assert.StartsWith("错误：", unknown.Document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Refused_KeepsTheAccountAndNeverThePassword()
    {
        using var browser = _host.OpenBrowser();

        var page = await PostAsync(browser, "纳兰𠮷祥·ᠪᠠᠲᠤ😀", "a secret nobody may read");

        Assert.Equal("纳兰𠮷祥·ᠪᠠᠲᠤ😀", page.One("#Account").GetAttribute("value"));
        Assert.DoesNotContain("a secret nobody may read", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("' or 1=1 --")]
    [InlineData("\uD842")]
    [InlineData("ᠮᠣᠩᠭᠣᠯ")]
    public async Task Post_BadInput_IsRefusedLikeAnyOther(string name)
    {
        using var browser = _host.OpenBrowser();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(browser, name, "x")).Status);
    }

    [Theory]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/me/profile", "/me/profile")]
    public async Task Post_WithBack_ReturnsOnlyWithinThisSite(string back, string path)
    {
        using var browser = _host.OpenBrowser();
        var login = await browser.OpenAsync("/login?back=" + Uri.EscapeDataString(back));

        var page = await login.Form("form:has(input[type=password])")
            .Fill("Account", "19900000001").Fill("Password", DemoAccounts.Password).SubmitAsync();

        Assert.Equal("localhost", page.Address.Host);
        Assert.Equal(path, page.Path);
    }

    [Fact]
    public async Task Get_DemonstrationAccount_SignsInWithOneButton()
    {
        using var browser = _host.OpenBrowser();
        var login = await browser.OpenAsync("/login?back=/me");

        var page = await login.Form("form:has(input[type=hidden][value='19900000002'])").SubmitAsync();

        Assert.Equal("申请人乙", page.Heading);
    }

    [Fact]
    public async Task Post_SecondSignIn_EndsTheFirstSessionOfThatBrowser()
    {
        using var browser = _host.OpenBrowser();
        var first = await SignInForCookieAsync(browser);
        var token = (await browser.OpenAsync("/me/settings")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var second = await PostForCookieAsync(browser, token);

        using var thief = _host.OpenBrowser();
        thief.Client.DefaultRequestHeaders.Add("Cookie", first);
        Assert.NotEqual(first, second);
        Assert.Equal("/login", (await thief.GetAsync("/me")).Path);
    }

    [Fact]
    public async Task Logout_Cookie_IsWorthNothingAfterwards()
    {
        using var browser = _host.OpenBrowser();
        var cookie = await SignInForCookieAsync(browser);
        using var thief = _host.OpenBrowser();
        thief.Client.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal("/me", (await thief.GetAsync("/me")).Path);

        await (await browser.OpenAsync("/logout")).Form().SubmitAsync();

        Assert.Equal("/login", (await thief.GetAsync("/me")).Path);
    }

    [Fact]
    public async Task Session_IdleHalfAnHour_IsOver()
    {
        using var browser = await _host.SignInAsync("19900000001");

        _host.Clock!.Advance(TimeSpan.FromMinutes(31));

        Assert.Equal("/login", (await browser.GetAsync("/me")).Path);
    }

    [Fact]
    public async Task PersonalPages_AreNeverStored()
    {
        using var browser = await _host.SignInAsync("19900000001");
        foreach (var path in (string[])["/me", "/me/profile", "/me/messages", "/me/settings", "/login", "/register", "/forgot"])
        {
            using var response = await browser.Client.GetAsync(path);
            Assert.True(response.Headers.CacheControl?.NoStore, path);
        }
    }

    private static async Task<HtmlPage> PostAsync(Browser browser, string name, string password) =>
        await (await browser.OpenAsync("/login")).Form("form:has(input[type=password])")
            .Fill("Account", name).Fill("Password", password).SubmitAsync();

    /// <summary>The page without what differs by request: the antiforgery token and the name as typed.</summary>
    private static string Comparable(HtmlPage page)
    {
        foreach (var token in page.Document.QuerySelectorAll("input[name=__RequestVerificationToken]"))
        {
            token.Remove();
        }

        page.One("#Account").RemoveAttribute("value");
        return page.Document.DocumentElement.OuterHtml;
    }

    private static async Task<string> SignInForCookieAsync(Browser browser)
    {
        var token = (await browser.OpenAsync("/login")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await PostForCookieAsync(browser, token);
    }

    private static async Task<string> PostForCookieAsync(Browser browser, string token)
    {
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Account"] = "19900000001",
            ["Password"] = DemoAccounts.Password,
            ["__RequestVerificationToken"] = token,
        });
        using var response = await browser.Client.PostAsync("/login", content);
        return response.Headers.GetValues("Set-Cookie").Last(c => c.StartsWith("suban-session=", StringComparison.Ordinal)).Split(';')[0];
    }
}
