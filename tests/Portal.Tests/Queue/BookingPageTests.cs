using System.Net;
using Microsoft.Extensions.Time.Testing;
using Suban.TestKit;

namespace Suban.Portal.Tests.Queue;

public sealed class BookingPageTests : IAsyncDisposable
{
    private readonly TestHost _host = new(clock: new FakeTimeProvider(TestProcess.Start));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Book_FromTheFirstPageToTheNumber()
    {
        using var citizen = await _host.SignInAsync("19900000001");
        var kinds = await citizen.OpenAsync("/152529/book");
        var slots = await kinds.Form().Tick("Kind", "OneThing").SubmitAsync();
        slots.AssertText("9月28日（周一）");

        var booked = await Choose(slots, "2026-09-28T09:30").Tick("Needs", "Wheelchair").SubmitAsync();

        Assert.Equal("/me/bookings", booked.Path);
        booked.AssertText("约好了");
        booked.AssertText("9:30–10:00");
        booked.AssertText("需要：轮椅");
        (await citizen.OpenAsync("/me/messages")).AssertText("预约成功");
        var taken = await booked.Form("form[action*=CheckIn]").SubmitAsync();
        Assert.Contains("B001", taken.Text, StringComparison.Ordinal);
        taken.AssertText("下一个就是您");
        Assert.Empty((await taken.Form("form[action*=Drop]").SubmitAsync()).All(".ms-code"));
    }

    [Fact]
    public async Task Book_Full_SaysTheNextFreeAndKeepsTheNeeds()
    {
        using var late = await _host.SignInAsync("19900000001");
        var page = await late.OpenAsync("/152529/book?Kind=OneThing");
        foreach (var account in (string[])["19900000002", "92152529MA0TE5T020"])
        {
            using var other = await _host.SignInAsync(account);
            await Choose(await other.OpenAsync("/152529/book?Kind=OneThing"), "2026-09-28T09:30").SubmitAsync();
        }

        var refused = await Choose(page, "2026-09-28T09:30").Tick("Needs", "SignLanguage").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("这个时段已约满，最近的空位是 9月28日 10:00。", refused.Errors);
        refused.AssertText("已约满：9:30–10:00");
        Assert.True(refused.One("input[value=SignLanguage]").HasAttribute("checked"));
        Assert.Equal("/me/bookings", (await Choose(refused, "2026-09-28T10:00").SubmitAsync()).Path);
    }

    [Fact]
    public async Task Book_Nothing_IsAskedForASlot()
    {
        using var citizen = await _host.SignInAsync("19900000001");

        var refused = await (await citizen.OpenAsync("/152529/book?Kind=Issue")).Form().SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("请选择一个时段；没有列出的时段不能预约。", refused.Errors[0]);
    }

    [Fact]
    public async Task Book_WithoutSignIn_ShowsWhatIsFreeAndLeadsBack()
    {
        using var visitor = _host.OpenBrowser();
        var page = await visitor.OpenAsync("/152529/book?Kind=OneThing&Day=2026-09-29");
        page.AssertText("9月29日（周二）有空的时段");
        Assert.Empty(page.Document.QuerySelectorAll("main form"));

        var login = await page.FollowAsync("登录后预约");

        Assert.Equal("/login", login.Path);
        Assert.Contains("/152529/book", Uri.UnescapeDataString(login.Address.Query), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bookings_Cancelled_IsSeenByNobodyElse()
    {
        using var citizen = await _host.SignInAsync("19900000001");
        using var other = await _host.SignInAsync("19900000002");
        var booked = await Choose(await citizen.OpenAsync("/152529/book?Kind=Issue&Day=2026-09-29"), "2026-09-29T15:00").SubmitAsync();
        var code = booked.One(".ms-code").TextContent;
        Assert.DoesNotContain(code, (await other.OpenAsync("/me/bookings")).Text, StringComparison.Ordinal);

        var cancelled = await booked.Form("form[action*=Cancel]").SubmitAsync();

        cancelled.AssertText("取消好了");
        (await citizen.OpenAsync("/me/messages")).AssertText("预约已取消");
    }

    [Fact]
    public async Task Bookings_TakeANumber_IsShownToEverybodyWithoutAName()
    {
        using var citizen = await _host.SignInAsync("19900000001");
        var form = (await citizen.OpenAsync("/me/bookings")).Form("form[action*=Take]");

        var refused = await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var taken = await refused.Form("form[action*=Take]").Tick("Kind", "Integrated").Tick("Priority", "Elder").SubmitAsync();

        taken.AssertText("A001");
        using var visitor = _host.OpenBrowser();
        var queue = await visitor.OpenAsync("/152529/queue");
        queue.AssertText("1 人在等，约 5 分钟");
        queue.AssertText("今天还没有叫号");
        Assert.DoesNotContain("申请人甲", queue.Text, StringComparison.Ordinal);
        (await visitor.OpenAsync("/152529/screen")).AssertText("综合受理 1 人");
    }

    [Fact]
    public async Task Bookings_ForStaff_AreForbidden()
    {
        using var clerk = await _host.SignInAsync("window1");

        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/me/bookings")).Status);
        (await clerk.OpenAsync("/152529/book?Kind=OneThing")).AssertText("工作账号不能预约");
    }

    private static HtmlForm Choose(HtmlPage page, string slot) => page.Form("main form").Tick("Slot", slot);
}
