using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.Portal.Pages.Account;

namespace Suban.Portal.Pages.Me;

/// <summary>Changes the password; this browser stays signed in under a new session, every other is signed out.</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SettingsModel(Writes writes, Credentials credentials, Passwords passwords) : PageModel
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool Done { get; private set; }

    public string Rule => $"至少 {(User.RequireReader().IsStaff ? 12 : 10)} 个字符，可以用几个不相干的词连在一起";

    public void OnGet(string? done) => Done = done == "1";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        var audience = reader.IsStaff ? PasswordAudience.Staff : PasswordAudience.Applicant;
        var prepared = await passwords.PrepareAsync(nameof(Password), Password, audience, [reader.Name], cancel);
        if (!prepared.TryGet(out var next))
        {
            return this.Refused(prepared.Refusal);
        }

        var current = await credentials.CheckAsync(reader.AccountId, Current, cancel);
        var process = HttpContext.Process(nameof(ChangePassword));
        var outcome = await writes.RunAsync<ChangePassword, PasswordChanged>(
            (op, c) => op.RunAsync(reader.AccountId, current, next, process, c), process, cancel);
        if (!outcome.TryGet(out _))
        {
            return this.Refused(outcome.Refusal);
        }

        await EnterAgainAsync(reader.AccountId, cancel);
        return LocalRedirect("/me/settings?done=1");
    }

    private async Task EnterAgainAsync(Guid accountId, CancellationToken cancel)
    {
        var process = HttpContext.Process(nameof(SignIn));
        var credential = await credentials.CheckAsync(accountId, Password, cancel);
        var outcome = await writes.RunAsync<SignIn, SignInAnswered>(
            (op, c) => op.RunAsync(credential, VisitorAddress.Of(HttpContext), process, c), process, cancel);
        await HttpContext.CloseSessionAsync();
        if (outcome.TryGet(out var answered) && answered.SessionId is { } session)
        {
            await HttpContext.OpenSessionAsync(session, cancel);
        }
    }
}
