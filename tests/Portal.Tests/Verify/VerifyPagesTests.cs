using System.Net;
using Suban.Certificates.Papers;
using Suban.Certificates.Wallet;
using Suban.TestKit;

namespace Suban.Portal.Tests.Verify;

public sealed class VerifyPagesTests : IAsyncDisposable
{
    private readonly TestHost _host = new();
    private readonly IssuedCertificates _issued;

    public VerifyPagesTests() => _issued = new IssuedCertificates(_host, Guid.Parse("0199a1b0-0000-7000-8000-00000000000a"));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Code_ShownCertificate_OpensOnceOnAClickAndShowsOnlyChosenFields()
    {
        using var browser = _host.OpenBrowser();
        var shown = await _issued.PresentAsync(await _issued.IssueAsync());

        var door = await browser.OpenAsync($"/v/{shown.Token}");
        Assert.DoesNotContain("娜仁", door.Text, StringComparison.Ordinal);
        var seen = await door.Form().SubmitAsync();
        var again = await door.Form().SubmitAsync();

        Assert.Equal("证照有效", seen.Heading);
        Assert.Equal("吉祥小吃店", seen.Summary("名称"));
        Assert.DoesNotContain("某街 1 号", seen.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        again.AssertText("已经用过、已经过期");
    }

    [Fact]
    public async Task Index_DigitsTypedWithSpaces_AreAccepted()
    {
        using var browser = _host.OpenBrowser();
        var shown = await _issued.PresentAsync(await _issued.IssueAsync());

        var seen = await (await browser.OpenAsync("/verify")).Form().Fill("Digits", shown.Digits).SubmitAsync();

        Assert.Equal("证照有效", seen.Heading);
    }

    [Theory]
    [InlineData("", HttpStatusCode.UnprocessableEntity, "请填写对方报的 12 位数字")]
    [InlineData("123", HttpStatusCode.NotFound, "请对方换一个码再试")]
    [InlineData("<script>", HttpStatusCode.NotFound, "请对方换一个码再试")]
    public async Task Index_BadDigits_AreRefusedInWords(string typed, HttpStatusCode status, string words)
    {
        using var browser = _host.OpenBrowser();

        var page = await (await browser.OpenAsync("/verify")).Form().Fill("Digits", typed).SubmitAsync();

        Assert.Equal(status, page.Status);
        Assert.Contains(page.Errors, e => e.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Index_TwentyOneTriesInAMinute_AreSlowedDown()
    {
        using var browser = _host.OpenBrowser();
        var door = await browser.OpenAsync("/verify");
        HtmlPage last = door;
        for (var i = 0; i < 21; i++)
        {
            last = await door.Form().Fill("Digits", "000000000000").SubmitAsync();
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last.Status);
    }

    [Fact]
    public async Task Paper_NumberAndWords_ShowValidThenRevoked()
    {
        using var browser = _host.OpenBrowser();
        var issued = await _issued.IssueAsync();
        var code = (await _issued.ReadAsync<PaperQueries, PaperView?>(q => q.FindAsync(issued.PaperId, default)))!.VerifyAddress[^26..];

        var byCode = await browser.OpenAsync($"/v/{code}");
        var byNumber = await (await browser.OpenAsync("/verify/paper")).Form().Fill("Number", issued.Number).Fill("CheckWords", code[..8]).SubmitAsync();
        var wrong = await (await browser.OpenAsync("/verify/paper")).Form().Fill("Number", issued.Number).Fill("CheckWords", "00000000").SubmitAsync();
        await _issued.RunAsync<RevokeCertificate, CertificateRevoked>((op, p, c) => op.RunAsync(issued.CertificateId, "提供虚假材料", p, c), "RevokeCertificate");
        var revoked = await browser.OpenAsync($"/v/{code}");

        Assert.Equal("文书真实有效", byCode.Heading);
        Assert.Equal("娜***", byNumber.Summary("相对人"));
        Assert.Equal(HttpStatusCode.NotFound, wrong.Status);
        Assert.Equal("这份文书已撤销", revoked.Heading);
        revoked.AssertText("提供虚假材料");
    }
}
