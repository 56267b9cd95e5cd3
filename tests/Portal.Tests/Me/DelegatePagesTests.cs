using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Suban.Cases.Papers;
using Suban.Portal.Tests.Apply;
using Suban.TestKit;

namespace Suban.Portal.Tests.Me;

/// <summary>One person acts in another's name, from naming him to taking it back.</summary>
public sealed class DelegatePagesTests : IAsyncDisposable
{
    private readonly TestHost _host = new(clock: new FakeTimeProvider(TestProcess.Start));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Delegate_AppliesInTheOthersName_UntilItIsTakenBack()
    {
        using var principal = await _host.SignInAsync("19900000001");
        var form = (await principal.OpenAsync("/me/delegates/new")).Form("main form");
        var silent = await form.Fill("Name", "申请人乙").Fill("IdNumber", "152529198807010025").SubmitAsync();
        var given = await silent.Form("main form").Tick("What", "handle").Tick("Days", "30").SubmitAsync();

        using var friend = await _host.SignInAsync("19900000002");
        var held = await friend.OpenAsync("/me/delegates");
        var acting = await held.Form("main form").SubmitAsync("替他办：申请人甲");
        var journey = await ApplyJourney.StartAsync(friend);
        await journey.CompleteAsync();
        var received = await journey.SubmitAsync();
        var order = new PaperOrder(Guid.Parse(received.Path.Split('/')[2]), CasePaper.Receipt, null);
        await _host.Services.GetRequiredService<CasePapers>().MakeAsync(order, default);
        var @case = await friend.OpenAsync((await friend.OpenAsync("/cases")).One("main a[href^='/cases/15']").GetAttribute("href")!);
        var paper = @case.One("a[href^='/papers/']").GetAttribute("href")!;
        (await friend.OpenAsync(paper)).AssertText("收件凭证");
        var wallet = await friend.OpenAsync("/wallet");
        var messages = await friend.OpenAsync("/me/messages");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        Assert.Contains("请选择他能做什么", silent.Errors);
        given.AssertText("替他办所有的事");
        acting.AssertText("您正在替申请人甲办事");
        Assert.EndsWith("/done", received.Path, StringComparison.Ordinal);
        Assert.Equal(("/acting", "/acting"), (wallet.Path, messages.Path));
        var tracked = await principal.OpenAsync((await principal.OpenAsync("/cases")).One("main a[href^='/cases/15']").GetAttribute("href")!);
        tracked.AssertText("由申请人乙代办");

        (await (await principal.OpenAsync("/me/delegates")).Form("main form").SubmitAsync("收回：申请人乙")).AssertText("可以请亲友替您办");
        _host.Clock!.Advance(TimeSpan.FromSeconds(16));
        Assert.Equal(HttpStatusCode.NotFound, (await friend.GetAsync(paper)).Status);
        Assert.Null((await friend.OpenAsync("/cases")).Document.QuerySelector("main a[href^='/cases/15']"));
        Assert.Equal("/wallet", (await friend.OpenAsync("/wallet")).Path);
    }
}
