using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Suban.Catalogue;
using Suban.Certificates.Papers;
using Suban.Certificates.Wallet;
using Suban.Kernel;
using Suban.Organisation;
using Suban.TestKit;

namespace Suban.Portal.Tests.Verify;

public sealed class VerifyPagesTests : IAsyncDisposable
{
    private static readonly Guid _holder = Guid.Parse("0199a1b0-0000-7000-8000-00000000000a");

    private readonly TestHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Code_ShownCertificate_OpensOnceOnAClickAndShowsOnlyChosenFields()
    {
        using var browser = _host.OpenBrowser();
        var shown = await PresentAsync(await IssueAsync());

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
        var shown = await PresentAsync(await IssueAsync());

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
        var issued = await IssueAsync();
        var code = (await ReadAsync<PaperQueries, PaperView?>(q => q.FindAsync(issued.PaperId, default)))!.VerifyAddress[^26..];

        var byCode = await browser.OpenAsync($"/v/{code}");
        var byNumber = await (await browser.OpenAsync("/verify/paper")).Form().Fill("Number", issued.Number).Fill("CheckWords", code[..8]).SubmitAsync();
        var wrong = await (await browser.OpenAsync("/verify/paper")).Form().Fill("Number", issued.Number).Fill("CheckWords", "00000000").SubmitAsync();
        await RunAsync<RevokeCertificate, CertificateRevoked>((op, p, c) => op.RunAsync(issued.CertificateId, "提供虚假材料", p, c), "RevokeCertificate");
        var revoked = await browser.OpenAsync($"/v/{code}");

        Assert.Equal("文书真实有效", byCode.Heading);
        Assert.Equal("娜***", byNumber.Summary("相对人"));
        Assert.Equal(HttpStatusCode.NotFound, wrong.Status);
        Assert.Equal("这份文书已撤销", revoked.Heading);
        revoked.AssertText("提供虚假材料");
    }

    private async Task<CertificateIssued> IssueAsync()
    {
        var order = new CertificateOrder
        {
            Kind = new CertificateKind
            {
                Key = "business-license",
                Name = "营业执照",
                Definer = "market-supervision",
                Fields = [new CertificateField("name", "名称", null), new CertificateField("address", "经营场所", null)],
            },
            Region = "152529",
            Issuer = _host.Services.GetRequiredService<Authorities>().Find("152529", "market-supervision")!,
            HolderPartyId = _holder,
            Holder = "娜仁图雅",
            Values = new Dictionary<string, string> { ["name"] = "吉祥小吃店", ["address"] = "明安图镇某街 1 号" },
        };
        return await RunAsync<IssueCertificate, CertificateIssued>((op, p, c) => op.RunAsync(order, p, c), "IssueResults");
    }

    private async Task<ShownPresentation> PresentAsync(CertificateIssued issued)
    {
        await RunAsync<PresentCertificate, CertificatePresented>((op, p, c) => op.RunAsync(issued.CertificateId, _holder, "租房签约", ["name"], p, c), "PresentCertificate");
        return (await ReadAsync<CertificateQueries, ShownPresentation?>(q => q.LatestPresentationAsync(issued.CertificateId, _holder, default)))!;
    }

    private async Task<T> RunAsync<TOperation, T>(Func<TOperation, ProcessContext, CancellationToken, Task<Outcome<T>>> act, string type)
        where TOperation : notnull
        where T : notnull
    {
        var process = TestProcess.Create(type, _host.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var outcome = await _host.Services.GetRequiredService<Writes>().RunAsync<TOperation, T>((op, c) => act(op, process, c), process, default);
        Assert.True(outcome.TryGet(out var value), outcome.Refusal?.Message);
        return value;
    }

    private async Task<T> ReadAsync<TQueries, T>(Func<TQueries, Task<T>> read) where TQueries : notnull
    {
        await using var scope = _host.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TQueries>());
    }
}
