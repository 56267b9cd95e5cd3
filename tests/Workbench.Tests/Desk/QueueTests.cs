using System.Net;
using Microsoft.Extensions.Time.Testing;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Desk;

public sealed class QueueTests : IAsyncDisposable
{
    private readonly TestHost _host = new(clock: new FakeTimeProvider(TestProcess.Start));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Queue_FromTheGuideDeskToTheWindow()
    {
        using var clerk = await _host.SignInAsync("window1");
        var slip = await TakeAsync(clerk, "Integrated", "Ordinary");
        Assert.Equal("排队号", slip.Heading);
        Assert.Equal("A001", slip.One(".ms-slip__big").TextContent);
        slip.AssertText("前面没有人在等");
        (await TakeAsync(clerk, "Integrated", "Elder")).AssertText("老年人优先");
        await TakeAsync(clerk, "Issue", "Ordinary");

        var called = await NextAsync(clerk);

        Assert.Equal("A002", called.One(".ms-code").TextContent);
        Assert.Equal("/desk/intake/new", called.One("a[data-key='Alt+S']").GetAttribute("href"));
        Assert.Equal("A001", (await called.Form("form[action*=Next]").SubmitAsync()).One(".ms-code").TextContent);
        Assert.Equal(["D001"], (await clerk.OpenAsync("/desk/queue")).All(".ms-table tbody b"));
        using var visitor = _host.OpenBrowser();
        var screen = await visitor.OpenAsync("/152529/screen");
        Assert.Equal("A001 请到 01 号窗口", screen.All(".ms-screen__queue li")[0]);
        screen.AssertText("统一出件 1 人");
    }

    [Fact]
    public async Task Queue_MissedAndPutBack_StandsLast()
    {
        using var clerk = await _host.SignInAsync("window1");
        await TakeAsync(clerk, "OneThing", "Disabled");
        await TakeAsync(clerk, "Integrated", "Ordinary");
        await NextAsync(clerk);

        var missed = await (await clerk.OpenAsync("/desk/queue")).Form("form[action*=Miss]").SubmitAsync();
        missed.AssertText("过号 30 分钟内的");
        var back = await missed.Form("form[action*=Back]").SubmitAsync();

        Assert.Equal(["A001", "B001"], back.All(".ms-table tbody b"));
    }

    [Fact]
    public async Task Queue_Transferred_IsCalledByTheOtherWindow()
    {
        using var clerk = await _host.SignInAsync("window1");
        using var issuer = await _host.SignInAsync("issue1");
        await TakeAsync(clerk, "Integrated", "Ordinary");
        var called = await NextAsync(clerk);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await called.Form("form[action*=Transfer]").SubmitAsync()).Status);

        await called.Form("form[action*=Transfer]").Tick("To", "Issue").SubmitAsync();

        Assert.Equal("A001", (await NextAsync(issuer)).One(".ms-code").TextContent);
        Assert.Equal(HttpStatusCode.Conflict, (await called.Form("form[action*=Finish]").SubmitAsync()).Status);
        var finished = await (await issuer.OpenAsync("/desk/queue")).Form("form[action*=Finish]").SubmitAsync();
        finished.AssertText("没有人在等");
    }

    [Fact]
    public async Task Queue_CodeOfABooking_GivesItsNumber()
    {
        using var citizen = await _host.SignInAsync("19900000001");
        var booked = await (await citizen.OpenAsync("/152529/book?Kind=OneThing")).Form("main form").Tick("Slot", "2026-09-28T09:30").SubmitAsync();
        using var clerk = await _host.SignInAsync("window2");
        var wrong = await (await clerk.OpenAsync("/desk/queue")).Form("form[action*=CheckIn]").Fill("Code", "１２３").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("１２３", wrong.One("input[name=Code]").GetAttribute("value"));

        var slip = await wrong.Form("form[action*=CheckIn]").Fill("Code", booked.One(".ms-code").TextContent).SubmitAsync();

        Assert.Equal("B001", slip.One(".ms-slip__big").TextContent);
        slip.AssertText("预约");
    }

    [Fact]
    public async Task Queue_EmptyOrForSomebodyElse_IsRefusedInWords()
    {
        using var assistant = await _host.SignInAsync("assistant1");
        var empty = await NextAsync(assistant);
        Assert.Equal((HttpStatusCode.Conflict, "现在没有等候的号。"), (empty.Status, empty.Errors[0]));

        using var examiner = await _host.SignInAsync("market1");
        Assert.Equal(HttpStatusCode.Forbidden, (await examiner.GetAsync("/desk/queue")).Status);
        using var citizen = await _host.SignInAsync("19900000001");
        Assert.Equal(HttpStatusCode.Forbidden, (await citizen.GetAsync("/desk/queue")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await assistant.GetAsync($"/desk/print/ticket/{Guid.CreateVersion7()}")).Status);
    }

    private static async Task<HtmlPage> TakeAsync(Browser clerk, string kind, string priority) =>
        await (await clerk.OpenAsync("/desk/queue")).Form("form[action*=Take]").Tick("Kind", kind).Tick("Priority", priority).SubmitAsync();

    private static async Task<HtmlPage> NextAsync(Browser clerk) => await (await clerk.OpenAsync("/desk/queue")).Form("form[action*=Next]").SubmitAsync();
}
