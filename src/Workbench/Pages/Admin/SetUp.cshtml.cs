using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Workbench.Pages.Admin;

/// <summary>Creates the first system administrator; not there once there is one.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SetUpModel(AccountQueries accounts, FirstSetUp first, Passwords passwords, Writes writes) : PageModel
{
    [BindProperty]
    public string? SetUpCode { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? SignInName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await accounts.AnyAdministratorAsync(cancel) ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await accounts.AnyAdministratorAsync(cancel))
        {
            return NotFound();
        }

        if (!first.Fits(SetUpCode))
        {
            return this.Refused(FirstSetUp.Refused);
        }

        var prepared = await passwords.PrepareAsync(nameof(Password), Password, PasswordAudience.Staff, [SignInName, Name], cancel);
        if (!prepared.TryGet(out var password))
        {
            return this.Refused(prepared.Refusal);
        }

        var process = HttpContext.Process(nameof(CreateFirstAdministrator));
        var outcome = await writes.RunAsync<CreateFirstAdministrator, AdministratorCreated>(
            (op, c) => op.RunAsync(Name ?? "", SignInName ?? "", password, process, c), process, cancel);
        return outcome.TryGet(out _) ? LocalRedirect("/login?back=/admin") : this.Refused(outcome.Refusal);
    }
}
