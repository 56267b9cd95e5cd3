using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Kernel.Identifiers;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Offices;

namespace Suban.Workbench.Pages.Admin;

/// <summary>Changes one authority's particulars.</summary>
[Authorize(Policies.SystemAdministrator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AuthorityModel(
    Authorities authorities, Regions regions, OrganisationSnapshots snapshots, Writes writes) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? CreditCode { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    public IActionResult OnGet(Guid id)
    {
        if (Mine(id) is not { } authority)
        {
            return NotFound();
        }

        (Name, CreditCode, Phone, Address) = (authority.Name, authority.CreditCode, authority.Phone, authority.Address);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (Mine(id) is null)
        {
            return NotFound();
        }

        var form = new AuthorityForm(Name ?? "", Kernel.Identifiers.CreditCode.Fold(TypedNumber.Clean(CreditCode ?? "")), Phone ?? "", Address ?? "");
        var process = HttpContext.Process(nameof(ChangeAuthority));
        var outcome = await writes.RunAsync<ChangeAuthority, AuthorityChanged>((op, c) => op.RunAsync(id, form, process, c), process, cancel);
        if (!outcome.TryGet(out _))
        {
            return this.Refused(outcome.Refusal);
        }

        await snapshots.RefreshAsync(cancel);
        return LocalRedirect("/admin/authorities");
    }

    private Organisation.Authority? Mine(Guid id) =>
        authorities.Find(id) is { } found && regions.Chain(found.Region).Any(r => r.Code == User.RequireReader().Region) ? found : null;
}
