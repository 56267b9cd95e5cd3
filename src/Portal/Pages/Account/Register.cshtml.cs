using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.Parties;
using Suban.Parties.Registration;

namespace Suban.Portal.Pages.Account;

/// <summary>Registers a citizen or an enterprise, and signs them in.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RegisterModel(Writes writes, RealNames realNames, Passwords passwords, Credentials credentials) : PageModel
{
    public PartyKind Kind { get; private set; }

    /// <summary>Where the reader was when an account was asked for.</summary>
    public string? Back { get; private set; }

    public bool Simulated => realNames.Simulated;

    [BindProperty]
    public string? EnterpriseName { get; set; }

    [BindProperty]
    public string? CreditCode { get; set; }

    [BindProperty]
    public string? LegalRepresentative { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? IdNumber { get; set; }

    [BindProperty]
    public string? Mobile { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? PrivacyAccepted { get; set; }

    public void OnGet(string? kind, string? back) => Choose(kind, back);

    public async Task<IActionResult> OnPostAsync(string? kind, string? back, CancellationToken cancel)
    {
        Choose(kind, back);
        var verified = await realNames.VerifyAsync(Form(), cancel);
        var password = await passwords.PrepareAsync(
            nameof(Password), Password, PasswordAudience.Applicant, [Name, IdNumber, Mobile, CreditCode, EnterpriseName], cancel);
        if (!verified.TryGet(out var registration) || !password.TryGet(out var prepared))
        {
            return this.Refused(Together(verified.Refusal, password.Refusal));
        }

        var process = HttpContext.Process(nameof(RegisterApplicant));
        var outcome = await writes.RunAsync<RegisterApplicant, ApplicantRegistered>(
            (op, c) => op.RunAsync(registration, prepared, process, c), process, cancel);
        return outcome.TryGet(out var registered) ? await EnterAsync(registered, cancel) : this.Refused(outcome.Refusal);
    }

    private static Refusal Together(params Refusal?[] refusals)
    {
        var all = refusals.OfType<Refusal>().ToList();
        return all[0] with { Faults = [.. all.SelectMany(r => r.Faults)] };
    }

    private async Task<IActionResult> EnterAsync(ApplicantRegistered registered, CancellationToken cancel)
    {
        var process = HttpContext.Process(nameof(SignIn));
        var credential = await credentials.CheckAsync(registered.AccountId, Password, cancel);
        var outcome = await writes.RunAsync<SignIn, SignInAnswered>(
            (op, c) => op.RunAsync(credential, VisitorAddress.Of(HttpContext), process, c), process, cancel);
        if (outcome.TryGet(out var answered) && answered.SessionId is { } session)
        {
            await HttpContext.OpenSessionAsync(session, cancel);
        }

        return LocalRedirect(Back ?? "/me?registered=1");
    }

    private void Choose(string? kind, string? back) =>
        (Kind, Back) = (kind == "enterprise" ? PartyKind.Enterprise : PartyKind.Person, ReturnPath.Read(Url, back));

    private RegistrationForm Form() => new()
    {
        Kind = Kind,
        Name = Name ?? "",
        IdNumber = IdNumber ?? "",
        Mobile = Mobile ?? "",
        EnterpriseName = EnterpriseName ?? "",
        CreditCode = CreditCode ?? "",
        LegalRepresentative = LegalRepresentative ?? "",
        PrivacyAccepted = PrivacyAccepted == "true",
    };
}
