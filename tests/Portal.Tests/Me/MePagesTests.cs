using System.Net;
using Suban.Parties.Demonstration;
using Suban.TestKit;

namespace Suban.Portal.Tests.Me;

public sealed class MePagesTests : IAsyncDisposable
{
    private readonly TestHost _host = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Profile_ShowsSourceAndDateAndMasksNumbers()
    {
        using var browser = await _host.SignInAsync("19900000002");

        var page = await browser.OpenAsync("/me/profile");

        page.AssertText("来自结婚登记（模拟），2026-03-02");
        page.AssertText("1525**********0052");
        Assert.DoesNotContain("152529198609090052", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("19900000002", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correct_AnsweredAtTheWindow_ComesBackAsAMessage()
    {
        using var browser = await _host.SignInAsync("19900000001");
        var form = await browser.OpenAsync("/me/profile/correct?element=contact.delivery-address");
        var profile = await form.Form().Fill("Claim", "我搬到 9 号了").SubmitAsync();
        profile.AssertText("更正核实中");

        using var clerk = await _host.SignInAsync("window1");
        var handled = await (await clerk.OpenAsync("/desk/corrections")).Form()
            .Fill("Corrected", "明安图镇 9 号").Fill("Answer", "已按户口簿改好。").SubmitAsync();
        handled.AssertText("没有等待核实的更正申请。");

        (await browser.OpenAsync("/me/messages")).AssertText("已按户口簿改好。");
        (await browser.OpenAsync("/me/profile")).AssertText("明安图镇 9 号");
    }

    [Theory]
    [InlineData("enterprise.address")]
    [InlineData("no.such")]
    [InlineData("../../etc")]
    public async Task Correct_NotOnMyFile_IsNotThere(string element)
    {
        using var browser = await _host.SignInAsync("19900000001");
        var form = (await browser.OpenAsync("/me/profile/correct?element=name")).Form();
        form.Fill("Element", element).Fill("Claim", "有误");

        Assert.Equal(HttpStatusCode.NotFound, (await form.SubmitAsync()).Status);
    }

    [Fact]
    public async Task Settings_PasswordChanged_KeepsThisBrowserSignedInAndEndsOthers()
    {
        using var here = await _host.SignInAsync("19900000001");
        using var there = await _host.SignInAsync("19900000001");

        var page = await (await here.OpenAsync("/me/settings")).Form()
            .Fill("Current", DemoAccounts.Password).Fill("Password", "herd of nine camels").SubmitAsync();

        page.AssertText("密码已修改");
        Assert.Equal("/me", (await here.GetAsync("/me")).Path);
        using var again = _host.OpenBrowser();
        Assert.Equal("/login", (await again.SignInAsync("19900000001", DemoAccounts.Password)).Path);
    }

    [Fact]
    public async Task Messages_ForStaff_AreWhatTheirAccountIsTold()
    {
        using var browser = await _host.SignInAsync("window1");

        (await browser.OpenAsync("/me/messages")).AssertText("手里的事项快到期了会在这里提醒您");
    }

    [Theory]
    [InlineData("/me/profile")]
    [InlineData("/me/messages/ways")]
    public async Task PartyPages_ForStaff_AreForbidden(string path)
    {
        using var browser = await _host.SignInAsync("window1");

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(path)).Status);
    }
}
