using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Suban.Parties;
using Suban.TestKit;

namespace Suban.Portal.Tests.Wallet;

public sealed class WalletPagesTests : IAsyncDisposable
{
    private readonly TestHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Index_NoCertificates_SaysHowTheyComeHere()
    {
        using var browser = await SignInAsync("92152529MA0TE5T020");

        var page = await browser.OpenAsync("/wallet");

        page.AssertText("发证当天自动放进来");
    }

    [Fact]
    public async Task Show_TwoSteps_GiveACodeThatCanBeReplacedAndIsLogged()
    {
        using var browser = await SignInAsync("92152529MA0TE5T020");
        var issued = await Issued("92152529MA0TE5T020").IssueAsync();

        var shown = await (await browser.OpenAsync("/wallet")).Form().SubmitAsync();
        var digits = shown.One(".ms-code").TextContent;
        var replaced = await shown.Form("main form[action*=Quick]").SubmitAsync();
        var newDigits = replaced.One(".ms-code").TextContent;
        using var stranger = _host.OpenBrowser();
        var old = await (await stranger.OpenAsync("/verify")).Form().Fill("Digits", digits).SubmitAsync();
        var seen = await (await stranger.OpenAsync("/verify")).Form().Fill("Digits", newDigits).SubmitAsync();
        var after = await browser.OpenAsync($"/wallet/{issued.CertificateId}/show");
        var log = await browser.OpenAsync("/wallet/log");

        Assert.Equal($"/wallet/{issued.CertificateId}/show", shown.Path);
        Assert.NotNull(shown.One(".ms-qr svg"));
        shown.AssertText("对方会看到：名称、经营场所");
        Assert.NotEqual(digits, newDigits);
        Assert.Equal(HttpStatusCode.NotFound, old.Status);
        Assert.Equal("证照有效", seen.Heading);
        after.AssertText("对方已经看过了");
        log.AssertText("现场出示");
    }

    [Fact]
    public async Task One_Change_StartsTheFittingItemWithWhatStandsOnIt()
    {
        using var browser = await SignInAsync("92152529MA0TE5T020");
        var issued = await Issued("92152529MA0TE5T020").IssueAsync();

        var start = await (await browser.OpenAsync($"/wallet/{issued.CertificateId}")).FollowAsync("证上的内容变了，变更");
        while (start.Document.QuerySelector("main form[method=get] input[type=radio]") is { } option)
        {
            start = await start.Form("main form").Tick(option.GetAttribute("name")!, option.GetAttribute("value")!).SubmitAsync();
        }

        start.AssertText("变更：证上的内容会替您填好");
        var tasks = await start.Form("main form").SubmitAsync("开始填写");
        var check = await browser.OpenAsync(tasks.Path + "/check");

        tasks.AssertText("（变更）");
        check.AssertText("吉祥小吃店");
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/wallet/{Guid.NewGuid()}")).Status);
    }

    [Fact]
    public async Task Show_NothingTicked_IsRefusedAndKeepsThePurpose()
    {
        using var browser = await SignInAsync("19900000001");
        var issued = await Issued("152529199001010012").IssueAsync();
        var page = await browser.OpenAsync($"/wallet/{issued.CertificateId}/show");
        foreach (var box in page.Document.QuerySelectorAll("input[type=checkbox]"))
        {
            box.RemoveAttribute("checked");
        }

        var refused = await page.Form("#choose form").Fill("Purpose", "租房签约").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("请至少选择一项给对方看的内容。", refused.Errors);
        Assert.Equal("租房签约", refused.One("#Purpose").GetAttribute("value"));
    }

    [Fact]
    public async Task OthersCertificateAndPaper_AreNotFoundForAnotherParty()
    {
        using var browser = await SignInAsync("19900000002");
        var issued = await Issued("152529199001010012").IssueAsync();

        foreach (var address in (string[])[$"/wallet/{issued.CertificateId}", $"/wallet/{issued.CertificateId}/show", $"/papers/{issued.PaperId}", $"/papers/{issued.PaperId}/word"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).Status);
        }
    }

    [Fact]
    public async Task One_Holder_SeesTheFacePrintsItAndTakesTheWordFileAway()
    {
        using var browser = await SignInAsync("19900000001");
        var issued = await Issued("152529199001010012").IssueAsync();

        var page = await browser.OpenAsync($"/wallet/{issued.CertificateId}");
        var sheet = await browser.OpenAsync($"/papers/{issued.PaperId}");
        using var word = await browser.Client.GetAsync(new Uri($"/papers/{issued.PaperId}/word", UriKind.Relative));
        using var seal = await browser.Client.GetAsync(new Uri($"/papers/{issued.PaperId}/seal", UriKind.Relative));

        Assert.Equal("吉祥小吃店", page.Summary("名称"));
        Assert.Equal(issued.Identifier, page.Summary("电子证照标识"));
        Assert.Equal("营业执照", sheet.Heading);
        sheet.AssertText("明安图镇某街 1 号");
        Assert.Equal("attachment", word.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal($"营业执照 {issued.Number}.docx", word.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal("sandbox; default-src 'none'", word.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", word.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("image/svg+xml", seal.Content.Headers.ContentType?.MediaType);
        Assert.Contains("sandbox", seal.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private IssuedCertificates Issued(string idNumber)
    {
        using var scope = _host.Services.CreateScope();
        var party = scope.ServiceProvider.GetRequiredService<PartyQueries>().FindByNumberAsync(idNumber, default).GetAwaiter().GetResult()!;
        return new IssuedCertificates(_host, party.PartyId);
    }

    private async Task<Browser> SignInAsync(string account)
    {
        var browser = _host.OpenBrowser();
        var page = await browser.OpenAsync("/login");
        await page.Form("form:has(#Password)").Fill("Account", account).Fill("Password", "suban-demo-2026").SubmitAsync();
        return browser;
    }
}
