using System.Net;
using System.Text;
using Suban.TestKit;

namespace Suban.Server.Tests.Outages;

/// <summary>Behind the real web server, which refuses to read what is too large: the in-process one reads everything.</summary>
public sealed class LargeFormTests : IAsyncLifetime
{
    private ServerProcess _server = null!;

    public async ValueTask InitializeAsync() => _server = await ServerProcess.StartPreparedAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Post_TenMegabytesInAField_IsAPageThatSaysTheLimit()
    {
        using var browser = _server.OpenBrowser();
        var form = (await browser.OpenAsync("/login")).Form("form:has(input[type=password])");

        AssertTooLarge(await form.Fill("Account", new string('1', 10 * 1024 * 1024)).SubmitAsync());
    }

    [Fact]
    public async Task Post_TooLargeWithoutItsLength_IsThePageAndNotAWrongToken()
    {
        using var browser = _server.OpenBrowser();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/login")
        {
            Content = new StringContent("Account=" + new string('1', 1024 * 1024), Encoding.ASCII, "application/x-www-form-urlencoded"),
        };
        request.Headers.TransferEncodingChunked = true;

        using var answer = await browser.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("一次提交的文字最多 1 MB", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NoToken_IsStillABadRequest()
    {
        using var browser = _server.OpenBrowser();
        using var answer = await browser.Client.PostAsync("/login", new FormUrlEncodedContent([new("Account", "1")]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static void AssertTooLarge(HtmlPage page)
    {
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "内容太大，没有收下"), (page.Status, page.Heading));
        page.AssertText("一次提交的文字最多 1 MB");
        page.AssertText("草稿都在");
    }
}
