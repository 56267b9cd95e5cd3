using System.Net;
using Suban.TestKit;

namespace Suban.Portal.Tests.Apply;

public sealed class NewPageTests : IAsyncDisposable
{
    private readonly TestHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Get_SignedOut_KeepsTheAnswersThroughSigningIn()
    {
        using var browser = _host.OpenBrowser();

        var login = await browser.OpenAsync(ApplyJourney.Restaurant);
        var page = await login.Form("form:has(#Password)").Fill("Account", "19900000001").Fill("Password", "suban-demo-2026").SubmitAsync();

        Assert.Equal("/login", login.Path);
        Assert.Equal(ApplyJourney.Restaurant, page.Address.PathAndQuery);
        page.AssertText("经营者姓名");
        page.AssertText("来自实名认证");
    }

    [Fact]
    public async Task Post_SecondTime_OffersToContinueOrToStartAgain()
    {
        using var browser = await _host.SignInAsync("19900000001");
        var journey = await ApplyJourney.StartAsync(browser);
        await (await journey.FilledAsync("premises")).SubmitAsync();

        var again = await browser.OpenAsync(ApplyJourney.Restaurant);
        var continued = await again.FollowAsync("继续上次填的");
        var fresh = await again.Form().SubmitAsync();

        Assert.Equal("这件事您上次没填完", again.Heading);
        Assert.Equal(journey.Home, continued.Path);
        Assert.NotEqual(journey.Home, fresh.Path);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(journey.Home)).Status);
    }

    [Fact]
    public async Task Post_FreshSentTwice_StartsAgainOnce()
    {
        using var browser = await _host.SignInAsync("19900000001");
        await ApplyJourney.StartAsync(browser);
        var page = await browser.OpenAsync(ApplyJourney.Restaurant);

        var first = await page.Form().SubmitAsync();
        var second = await page.Form().SubmitAsync();

        Assert.Equal(first.Path, second.Path);
    }

    [Fact]
    public async Task Post_SingleItem_GoesTheSameWayAsATheme()
    {
        using var browser = await _host.SignInAsync("19900000001");
        var page = await browser.OpenAsync("/apply/new?item=outdoor-sign");
        while (page.Document.QuerySelector("main form[method=get] input[type=radio]") is { } option)
        {
            page = await page.Form("main form").Tick(option.GetAttribute("name")!, option.GetAttribute("value")!).SubmitAsync();
        }

        var journey = await ApplyJourney.StartAsync(browser, page.Address.PathAndQuery);
        await journey.CompleteAsync();
        var received = await journey.SubmitAsync();

        Assert.EndsWith("/done", received.Path, StringComparison.Ordinal);
        (await browser.OpenAsync("/cases")).AssertText("户外");
    }

    [Theory]
    [InlineData("/apply/new?theme=8&area=up-to-50", "/152529/themes/8/ask")]
    [InlineData("/apply/new?theme=8&area=over-50", "/152529/themes/8/result")]
    public async Task Get_NoPlanYet_LeadsToTheQuestionsOrTheReason(string address, string expected)
    {
        using var browser = await _host.SignInAsync("19900000001");

        Assert.Equal(expected, (await browser.GetAsync(address)).Path);
    }

    [Theory]
    [InlineData("/apply/new")]
    [InlineData("/apply/new?theme=9999")]
    [InlineData("/apply/new?theme=八")]
    [InlineData("/apply/new?item=no-such-item")]
    [InlineData("/apply/new?theme=8&region=999999")]
    public async Task Get_NoSuchThing_IsNotFound(string address)
    {
        using var browser = await _host.SignInAsync("19900000001");

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).Status);
    }

    [Fact]
    public async Task Get_Staff_IsForbidden()
    {
        using var browser = await _host.SignInAsync("window1");

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(ApplyJourney.Restaurant)).Status);
    }
}
