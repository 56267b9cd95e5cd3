using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Kernel.Identifiers;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Portal.Pages.Account;

/// <summary>Sets a new password with a code. Answers never tell whether an account exists.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ForgotModel(Writes writes, Passwords passwords, SimulatedSms sms, PortalSettings portal) : PageModel
{
    private const int LongestName = 64;

    [BindProperty]
    public string? Account { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool Asked { get; private set; }

    public IReadOnlyList<SimulatedMessage> Sent => portal.Demonstration && Asked ? [.. sms.Sent.Take(3)] : [];

    public void OnGet(string? asked)
    {
        Asked = asked == "1";
        Account = TempData["account"] as string;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (NameFault() is { } fault)
        {
            return this.Refused(fault);
        }

        var process = HttpContext.Process(nameof(RequestPasswordReset));
        await writes.RunAsync<RequestPasswordReset, PasswordResetAnswered>(
            (op, c) => op.RunAsync(Account ?? "", process, c), process, cancel);
        TempData["account"] = Account;
        return LocalRedirect("/forgot?asked=1");
    }

    public async Task<IActionResult> OnPostSetAsync(CancellationToken cancel)
    {
        Asked = true;
        if (NameFault() is { } fault)
        {
            return this.Refused(fault);
        }

        var password = await passwords.PrepareAsync(nameof(Password), Password, Audience(), [Account], cancel);
        if (!password.TryGet(out var prepared))
        {
            return this.Refused(password.Refusal);
        }

        var process = HttpContext.Process(nameof(ResetPassword));
        var outcome = await writes.RunAsync<ResetPassword, PasswordResetAnswered>(
            (op, c) => op.RunAsync(Account ?? "", Code is { Length: <= 30 } ? Code : "", prepared, process, c), process, cancel);
        return outcome.TryGet(out var answered) && answered.Done
            ? LocalRedirect("/login")
            : this.Refused(ResetPassword.Refused);
    }

    // Work accounts begin with a letter, applicants' numbers hardly ever do; who would be in doubt gets the stricter rule.
    private PasswordAudience Audience() => TypedNumber.Clean(Account ?? "") is [var first, ..] && char.IsAsciiLetter(first)
        ? PasswordAudience.Staff
        : PasswordAudience.Applicant;

    private Refusal? NameFault() => Account is { Length: > 0 and <= LongestName }
        ? null
        : new Refusal("account.name_missing", "请填写账号") { Kind = RefusalKind.Invalid, Faults = [new FieldFault(nameof(Account), "请填写账号")] };
}
