using System.Net;
using Suban.TestKit;

namespace Suban.Workbench.Tests.Admin;

public sealed class AdminPagesTests(AdminPagesTests.SharedHost shared) : IClassFixture<AdminPagesTests.SharedHost>
{
    private readonly TestHost _host = shared.Host;

    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/staff")]
    [InlineData("/admin/staff/new")]
    [InlineData("/admin/authorities")]
    [InlineData("/admin/halls")]
    [InlineData("/admin/halls/edit")]
    [InlineData("/admin/calendar")]
    [InlineData("/admin/calendar?year=2027")]
    [InlineData("/admin/settings")]
    [InlineData("/admin/settings/supplement-days")]
    [InlineData("/admin/settings/script-order")]
    [InlineData("/admin/outbox")]
    public async Task Page_ForTheSystemAdministrator_Opens(string path)
    {
        using var browser = await _host.SignInAsync("system1");

        var page = await browser.OpenAsync(path);

        Assert.NotEmpty(page.Heading);
    }

    [Theory]
    [InlineData("security1", "/admin/settings", HttpStatusCode.Forbidden)]
    [InlineData("audit1", "/admin/staff/new", HttpStatusCode.Forbidden)]
    [InlineData("audit1", "/admin/staff", HttpStatusCode.OK)]
    [InlineData("window1", "/admin", HttpStatusCode.Forbidden)]
    [InlineData("19900000001", "/admin/staff", HttpStatusCode.Forbidden)]
    [InlineData("system1", "/desk/corrections", HttpStatusCode.Forbidden)]
    [InlineData("system1", "/admin/setup", HttpStatusCode.NotFound)]
    public async Task Page_OfAnothersOffice_IsRefused(string account, string path, HttpStatusCode status)
    {
        using var browser = await _host.SignInAsync(account);

        Assert.Equal(status, (await browser.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Staff_FromNewAccountToSignIn_TakesThreePeople()
    {
        using var system = await _host.SignInAsync("system1");
        var created = await (await system.OpenAsync("/admin/staff/new")).Form()
            .Fill("Name", "新来的·𠮷").Fill("SignInName", "window77").SubmitAsync();
        var code = created.One(".ms-notice b").TextContent[^12..];

        using var security = await _host.SignInAsync("security1");
        var granted = await (await security.OpenAsync(created.Path)).Form("main form[action*=Grant]")
            .Fill("role", "Supervisor").SubmitAsync();
        Assert.Equal("督查人员", granted.Summary("角色"));

        using var person = _host.OpenBrowser();
        await (await person.OpenAsync("/forgot?asked=1")).Form()
            .Fill("Account", "window77").Fill("Code", code).Fill("Password", "herd of nine camels").SubmitAsync();
        Assert.Equal("/watch", (await person.SignInAsync("window77", "herd of nine camels")).Path);

        using var audit = await _host.SignInAsync("audit1");
        (await audit.OpenAsync(created.Path)).AssertText("授予督查人员");
    }

    [Fact]
    public async Task StaffNew_BadInput_KeepsWhatWasTyped()
    {
        using var browser = await _host.SignInAsync("system1");

        var page = await (await browser.OpenAsync("/admin/staff/new")).Form()
            .Fill("Name", "ᠪᠠᠲᠤ").Fill("SignInName", "WINDOW 1!").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("ᠪᠠᠲᠤ", page.One("#Name").GetAttribute("value"));
        Assert.Equal("WINDOW 1!", page.One("#SignInName").GetAttribute("value"));
    }

    [Fact]
    public async Task StaffMember_ForgedRoleOrAccount_ChangesNothing()
    {
        using var system = await _host.SignInAsync("system1");
        var list = await system.OpenAsync("/admin/staff");
        var member = await list.FollowAsync("editor1");

        Assert.Empty(member.Document.QuerySelectorAll("form[action*=Grant]"));
        Assert.Equal(HttpStatusCode.NotFound, (await system.GetAsync("/admin/staff/0199a1b0-0000-7000-8000-000000000001")).Status);
    }

    [Fact]
    public async Task Setting_ChangedFromToday_IsShownAtOnce()
    {
        using var browser = await _host.SignInAsync("system1");

        var list = await (await browser.OpenAsync("/admin/settings/hotline")).Form().Fill("Value", "0479-1111111").SubmitAsync();

        Assert.Equal("/admin/settings", list.Path);
        list.AssertText("0479-1111111");
        (await browser.OpenAsync("/me")).AssertText("0479-1111111");
    }

    [Theory]
    [InlineData("Value", "call me", "服务热线应为带区号的电话号码，如 0479-0000000，或五位短号。")]
    [InlineData("EffectiveOn.Day", "40", "请填写生效日期，如 2027 年 1 月 1 日")]
    [InlineData("EffectiveOn.Year", "1999", "生效日期应在今天以后五年以内。")]
    public async Task Setting_BadInput_SaysWhatIsWrong(string field, string value, string message)
    {
        using var browser = await _host.SignInAsync("system1");

        var page = await (await browser.OpenAsync("/admin/settings/hotline")).Form().Fill(field, value).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(message, page.Errors);
    }

    [Fact]
    public async Task Calendar_Imported_IsNoLongerProvisional()
    {
        using var browser = await _host.SignInAsync("system1");
        var faulty = await (await browser.OpenAsync("/admin/calendar")).Form().Fill("Notice", "year: 2027\nsource: 模拟通知\nof: []").SubmitAsync();
        Assert.Contains("第 3 行：不认识的键 of，可用：year、source、off、work", faulty.Errors);

        var page = await faulty.Form().Fill("Notice", "year: 2027\nsource: 模拟通知\noff: [2027-01-01]\n").SubmitAsync();

        Assert.Equal("2027 年工作日历", page.Heading);
        page.AssertText("依据：模拟通知");
    }

    [Fact]
    public async Task Calendar_PastedAsPublished_IsReadAndGroupsTheDays()
    {
        using var browser = await _host.SignInAsync("system1");

        var page = await (await browser.OpenAsync("/admin/calendar")).Form()
            .Fill("Notice", "关于2028年部分节假日安排的通知\n国庆节：10月1日（周日）至7日放假调休。10月8日（周日）上班。").SubmitAsync();

        Assert.Equal("2028 年工作日历", page.Heading);
        page.AssertText("10月1日至7日");
    }

    [Fact]
    public async Task Setting_OfSeveral_IsTickedAndReadInWords()
    {
        using var browser = await _host.SignInAsync("system1");
        var form = (await browser.OpenAsync("/admin/settings/delivery-methods")).Form();
        form.Tick("窗口领取");

        var list = await form.Tick("邮寄").SubmitAsync();

        Assert.Equal("/admin/settings", list.Path);
        list.AssertText("窗口领取、邮寄");
        Assert.DoesNotContain("on-site", list.Text, StringComparison.Ordinal);
        (await browser.OpenAsync("/admin/settings/delivery-methods")).AssertText("本级规定");
    }

    [Fact]
    public async Task StaffMember_MovedClosedAndOpened_IsOnRecord()
    {
        using var system = await _host.SignInAsync("system1");
        var created = await (await system.OpenAsync("/admin/staff/new")).Form().Fill("Name", "调岗的人").Fill("SignInName", "window78").SubmitAsync();

        var moved = await created.Form("main form[action*=Move]").Fill("WindowId", "综合受理窗口 02").SubmitAsync();
        Assert.Equal("综合受理窗口 02", moved.Summary("窗口"));
        var closed = await moved.Form("main form[action*=Disable]").SubmitAsync();
        Assert.Equal("已停用", closed.Summary("状态"));
        var opened = await closed.Form("main form[action*=Enable]").SubmitAsync();

        Assert.Equal("正常", opened.Summary("状态"));
        opened.AssertText("调整岗位");
        opened.AssertText("恢复账号");
    }

    [Fact]
    public async Task HallAndWindow_AddedAndClosed_AreListed()
    {
        using var browser = await _host.SignInAsync("system1");
        var list = await (await browser.OpenAsync("/admin/halls/edit")).Form()
            .Fill("Region", "星耀镇").Fill("Name", "星耀镇便民服务中心").Fill("Address", "星耀镇（模拟）").Fill("Phone", "0479-0000301").SubmitAsync();
        list.AssertText("星耀镇便民服务中心");
        var window = list.All("section h2").Count;
        Assert.Equal(3, window); // two are shipped: the county's and that of a township

        var form = await browser.OpenAsync(list.Document.QuerySelectorAll("a[href$='/window']").Last().GetAttribute("href")!);
        var after = await form.Form().Fill("Number", "01").Fill("Name", "便民窗口").Tick("Kind", "Integrated").Tick("Open", "false").SubmitAsync();

        after.AssertText("便民窗口");
        after.AssertText("停用");
    }

    [Fact]
    public async Task Authority_BadCode_IsRefusedAndGoodOneSaved()
    {
        using var browser = await _host.SignInAsync("system1");
        var edit = await (await browser.OpenAsync("/admin/authorities")).FollowAsync("修改：正镶白旗公安局");

        var refused = await edit.Form().Fill("CreditCode", "11152529MB0TE5T01B").SubmitAsync();
        Assert.Contains("统一社会信用代码第 18 位校验不通过，请核对", refused.Errors);

        var saved = await refused.Form().Fill("CreditCode", "11152529mb0te5t01a").Fill("Phone", "0479-0000777").SubmitAsync();
        saved.AssertText("0479-0000777");
    }

    /// <summary>One server for all of them: each test changes something of its own.</summary>
    public sealed class SharedHost : IAsyncDisposable
    {
        public TestHost Host { get; } = new();

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
