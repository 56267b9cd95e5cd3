using Microsoft.Extensions.DependencyInjection;
using Suban.Cases;
using Suban.Organisation.Accounts;
using Suban.TestKit;

namespace Suban.Server.Tests.Installation;

/// <summary>
/// An installation of one's own, without one demonstration account: the first administrator sets it up with the code the server
/// prints, three people share its administration, and the first citizen's case goes from the window through a department to the end.
/// </summary>
public sealed class FirstDaysTests : IAsyncDisposable
{
    private const string Password = "herd of nine camels";
    private const string CitizenId = "152529199001010012";

    private readonly string _directory = Directory.CreateTempSubdirectory("suban-first-days-").FullName;
    private readonly TestHost _host;

    public FirstDaysTests() => _host = new TestHost(_directory, null) { Environment = "Production" };

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task FromTheSetUpCodeToTheFirstResult()
    {
        using var system = await SetUpAsync();
        await MakeStaffAsync(system, system, "security01", "安全甲", "SecurityAdministrator");
        using var security = await SignInAsync("security01");
        await MakeStaffAsync(system, security, "audit01", "审计甲", "AuditAdministrator");
        await MakeStaffAsync(system, security, "window01", "窗口甲", "WindowClerk", window: true);
        await MakeStaffAsync(system, security, "issue01", "出件甲", "Issuer");
        await MakeStaffAsync(system, security, "licence01", "审查甲", "Examiner", authority: "市场监督管理局");
        await MakeStaffAsync(system, security, "licence02", "审批乙", "Approver", authority: "市场监督管理局");
        await ConfirmAsync(system);
        var open = (await system.OpenAsync("/admin")).All("#setup ~ ol li:has(.ms-tag--warn)");
        Assert.DoesNotContain(open, step => step.Contains("人员", StringComparison.Ordinal));

        using var citizen = await RegisterAsync();
        var journey = await CaseJourney.SubmitAsync(_host, idNumber: CitizenId);
        await AcceptAsync(journey.Number);
        await DecideAsync($"/dept/tasks/{(await journey.StepAsync(Restaurant.Licence)).StepId}");
        await journey.DecideAsync(); // the other departments' people are hired in the same way
        await IssueAsync(journey.Number, (await journey.TrackAsync()).Steps.Select(step => step.StepId));

        var followed = await citizen.OpenAsync("/cases/" + journey.Number);
        Assert.Equal(CaseStatus.Delivered, (await journey.TrackAsync()).Status);
        Assert.DoesNotContain("演示", followed.Text, StringComparison.Ordinal);
        Assert.Equal("/cases/" + journey.Number, (await (await citizen.OpenAsync(followed.Path + "/rate")).Form().Tick("Level", "5").SubmitAsync()).Path);
    }

    private async Task<Browser> SetUpAsync()
    {
        var browser = _host.OpenBrowser();
        Assert.DoesNotContain("window1", (await browser.OpenAsync("/login")).Text, StringComparison.Ordinal);
        var login = await (await browser.OpenAsync("/admin/setup")).Form()
            .Fill("SetUpCode", _host.Services.GetRequiredService<FirstSetUp>().Code)
            .Fill("Name", "系统甲").Fill("SignInName", "system01").Fill("Password", Password).SubmitAsync();
        Assert.Equal("/login", login.Path);
        Assert.Equal("/admin", (await login.Form("form:has(input[type=password])").Fill("Account", "system01").Fill("Password", Password).SubmitAsync()).Path);
        return browser;
    }

    private async Task MakeStaffAsync(
        Browser system, Browser granter, string account, string name, string role, bool window = false, string? authority = null)
    {
        var page = await system.OpenAsync("/admin/staff/new");
        var form = page.Form().Fill("Name", name).Fill("SignInName", account);
        if (window)
        {
            form.Fill("WindowId", page.Document.QuerySelectorAll("[name=WindowId] option")[1].GetAttribute("value")!);
        }

        if (authority is not null)
        {
            form.Fill("AuthorityId", page.Document.QuerySelectorAll("[name=AuthorityId] option").First(o => o.TextContent.Contains(authority, StringComparison.Ordinal)).GetAttribute("value")!);
        }

        var created = await form.SubmitAsync();
        var code = created.One(".ms-notice b").TextContent[^12..];
        await (await granter.OpenAsync(created.Path)).Form("main form[action*=Grant]").Fill("role", role).SubmitAsync();
        using var person = _host.OpenBrowser();
        await (await person.OpenAsync("/forgot?asked=1")).Form()
            .Fill("Account", account).Fill("Code", code).Fill("Password", Password).SubmitAsync();
    }

    /// <summary>The hotline, now known to be right.</summary>
    private static async Task ConfirmAsync(Browser system)
    {
        var saved = await (await system.OpenAsync("/admin/settings/hotline")).Form().Fill("Value", "0479-6522222").SubmitAsync();
        Assert.Empty(saved.Errors);
    }

    private async Task<Browser> SignInAsync(string account)
    {
        var browser = _host.OpenBrowser();
        var first = await browser.SignInAsync(account, Password);
        Assert.True(first.Path != "/login", $"{account} could not sign in: {string.Join("; ", first.Errors)}");
        return browser;
    }

    private async Task<Browser> RegisterAsync()
    {
        var browser = _host.OpenBrowser();
        var page = await (await browser.OpenAsync("/register")).Form()
            .Fill("Name", "申请人甲").Fill("IdNumber", CitizenId).Fill("Mobile", "13804790000").Fill("Password", Password)
            .Tick("PrivacyAccepted", "true").SubmitAsync();
        Assert.Equal("/me", page.Path);
        return browser;
    }

    private async Task AcceptAsync(string number)
    {
        using var clerk = await SignInAsync("window01");
        Assert.Single((await clerk.OpenAsync("/desk/precheck")).Document.QuerySelectorAll($"main a[href$='{number}']"));
        var check = await clerk.OpenAsync("/desk/precheck/" + number);
        var judged = check.Form("form:has([data-judge])");
        foreach (var material in check.Document.QuerySelectorAll("[data-judge] input[value=Complete]"))
        {
            judged.Tick(material.GetAttribute("name")!, "Complete");
        }

        (await judged.SubmitAsync("受理并打印 Alt+S")).AssertText("已受理");
    }

    private async Task DecideAsync(string task)
    {
        using var examiner = await SignInAsync("licence01");
        await (await examiner.OpenAsync(task)).Form().SubmitAsync("接手办理 Alt+J");
        await (await examiner.OpenAsync(task)).Form().Tick("Form.Choice", "examine").Fill("Form.Opinion", "符合条件").SubmitAsync();
        using var approver = await SignInAsync("licence02");
        (await (await approver.OpenAsync(task)).Form().Tick("Form.Choice", "approve").SubmitAsync()).AssertText("已同意");
    }

    private async Task IssueAsync(string number, IEnumerable<Guid> steps)
    {
        using var issuer = await SignInAsync("issue01");
        var form = (await issuer.OpenAsync("/desk/issue/" + number)).Form("form:has([name=Method])").Tick("Method", "Online");
        foreach (var step in steps)
        {
            form.Tick("Checked", step.ToString());
        }

        (await form.SubmitAsync()).AssertText("已送达");
    }
}
