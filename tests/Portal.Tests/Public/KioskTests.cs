using System.Net;
using Suban.TestKit;

namespace Suban.Portal.Tests.Public;

/// <summary>A terminal that everybody uses, registered by the administrator: nothing of one person remains for the next.</summary>
public sealed class KioskTests
{
    [Fact]
    public async Task Terminal_OnePersonAfterAnother_NothingOfTheFirstRemains()
    {
        await using var host = new TestHost();
        using var administrator = await host.SignInAsync("system1");
        (await (await administrator.OpenAsync("/admin/kiosks/edit")).Form().SubmitAsync()).AssertText("请填写名称");
        var list = await (await administrator.OpenAsync("/admin/kiosks/edit")).Form().Fill("Name", "一号终端").Fill("Place", "大厅一楼")
            .Tick("Offers", "Progress").Tick("Offers", "Cases").Tick("State", "on").SubmitAsync();
        list.AssertText("没有消息");
        var code = list.All("td").Single(t => t.StartsWith("/kiosk/", StringComparison.Ordinal));
        await (await administrator.OpenAsync("/admin/kiosks/application")).Form().Fill("Name", "社保查询").Fill("Address", "https://example.invalid/")
            .Fill("AuthorityId", "正镶白旗市场监督管理局").Tick("Kiosks", "一号终端").Tick("State", "on").SubmitAsync();

        using var terminal = host.OpenBrowser();
        var start = await terminal.OpenAsync(code);
        start.AssertText("办到哪了");
        start.AssertText("社保查询");
        Assert.Empty(start.Document.QuerySelectorAll("main a[href='/wallet']"));
        (await administrator.OpenAsync("/admin/kiosks")).AssertText("在线");
        var login = await terminal.OpenAsync("/login?back=/cases");
        Assert.Equal("60", login.Document.DocumentElement.GetAttribute("data-idle"));
        Assert.Contains("/kiosk/end", login.Document.Head!.InnerHtml, StringComparison.Ordinal);
        var cases = await terminal.SignInAsync("19900000001", "suban-demo-2026");
        Assert.Equal(HttpStatusCode.OK, (await terminal.GetAsync("/me")).Status);
        Assert.NotNull(cases.Document.QuerySelector("html[data-elder]"));
        using var kept = await terminal.Client.GetAsync(new Uri("/152529/themes", UriKind.Relative));
        Assert.Equal("no-store", kept.Headers.CacheControl?.ToString());

        using var end = await terminal.Client.GetAsync(new Uri("/kiosk/end", UriKind.Relative));
        Assert.Equal((HttpStatusCode.Redirect, code), (end.StatusCode, end.Headers.Location?.ToString()));
        Assert.Equal("\"cache\", \"storage\"", string.Join(", ", end.Headers.GetValues("Clear-Site-Data")));
        Assert.Equal("/login", (await terminal.OpenAsync("/me")).Path);

        using var own = await host.SignInAsync("19900000001");
        await own.GetAsync("/kiosk/end");
        Assert.Equal("/me", (await own.OpenAsync("/me")).Path);
        Assert.Equal(HttpStatusCode.NotFound, (await own.GetAsync("/kiosk/aaaaaaaaaa")).Status);
        Assert.Null((await own.OpenAsync("/me")).Document.DocumentElement.GetAttribute("data-idle"));
    }
}
