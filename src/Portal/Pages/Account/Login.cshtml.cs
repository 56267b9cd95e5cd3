using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.Parties.Demonstration;
using Suban.Parties.Registration;

namespace Suban.Portal.Pages.Account;

/// <summary>Signs in. One answer for a wrong name, a wrong password and a locked account.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LoginModel(Writes writes, Credentials credentials, RealNames realNames, PortalSettings portal) : PageModel
{
    [BindProperty]
    public string? Account { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Where the reader wanted to go: a path of this site, nothing else.</summary>
    public string? Back { get; private set; }

    public bool Timeout { get; private set; }

    public bool IdentitySimulated => realNames.Simulated;

    public string DemonstrationPassword => DemoAccounts.Password;

    public IReadOnlyList<IGrouping<string, DemoAccount>> Demonstration => portal.Demonstration
        ? [.. DemoAccounts.All.GroupBy(GroupOf)]
        : [];

    public IActionResult OnGet(string? back)
    {
        Keep(back);
        if (User.Reader() is { } reader)
        {
            return LocalRedirect(Back ?? reader.Home());
        }

        Timeout = Back is not null && Back.StartsWith("/apply", StringComparison.Ordinal);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? back, CancellationToken cancel)
    {
        Keep(back);
        var process = HttpContext.Process(nameof(SignIn));
        var credential = await credentials.CheckAsync(Account, Password, cancel);
        var outcome = await writes.RunAsync<SignIn, SignInAnswered>(
            (op, c) => op.RunAsync(credential, VisitorAddress.Of(HttpContext), process, c), process, cancel);
        if (!outcome.TryGet(out var answered) || answered.SessionId is not { } session)
        {
            return this.Refused(Organisation.Accounts.SignIn.Refused);
        }

        await SignOutOldAsync(cancel);
        var reader = await HttpContext.OpenSessionAsync(session, cancel);
        return LocalRedirect(Back ?? reader?.Home() ?? "/");
    }

    private static string GroupOf(DemoAccount account) =>
        account.IsApplicant ? "申请人"
        : account.Roles.Any(Roles.Administrators.Contains) ? "管理员"
        : account.Roles.Any(r => r is Role.Examiner or Role.Approver) ? "部门审查和审批"
        : "窗口和其他岗位";

    private void Keep(string? back) => Back = ReturnPath.Read(Url, back);

    /// <summary>A session this browser had under another account ends; its id is never carried over.</summary>
    private async Task SignOutOldAsync(CancellationToken cancel)
    {
        if (HttpContext.SessionId() is { } old)
        {
            var process = HttpContext.Process(nameof(SignOut));
            await writes.RunAsync<SignOut, SignedOut>((op, c) => op.RunAsync(old, process, c), process, cancel);
            await HttpContext.CloseSessionAsync();
        }
    }
}
