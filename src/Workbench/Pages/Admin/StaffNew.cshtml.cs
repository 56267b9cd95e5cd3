using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Workbench.Pages.Admin;

/// <summary>Creates a staff account without a password and without a role.</summary>
[Authorize(Policies.SystemAdministrator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StaffNewModel(Authorities authorities, Halls halls, Writes writes) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? SignInName { get; set; }

    [BindProperty]
    public string? AuthorityId { get; set; }

    [BindProperty]
    public string? WindowId { get; set; }

    public IEnumerable<Choice> AuthorityChoices => StaffOffices.Authorities(authorities, User.RequireReader().Region);

    public IEnumerable<Choice> WindowChoices => StaffOffices.Windows(halls, User.RequireReader().Region);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var staff = new NewStaff
        {
            Name = Name ?? "",
            SignInName = SignInName ?? "",
            Region = User.RequireReader().Region,
            AuthorityId = StaffOffices.Chosen(AuthorityId),
            WindowId = StaffOffices.Chosen(WindowId),
        };
        var process = HttpContext.Process(nameof(CreateStaff));
        var outcome = await writes.RunAsync<CreateStaff, StaffCreated>((op, c) => op.RunAsync(staff, process, c), process, cancel);
        return outcome.TryGet(out var created) ? LocalRedirect($"/admin/staff/{created.AccountId}") : this.Refused(outcome.Refusal);
    }
}
