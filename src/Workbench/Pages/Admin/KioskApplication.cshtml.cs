using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.Kiosks;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Admin;

/// <summary>Registers what a department offers on terminals, or changes it.</summary>
[Authorize(Policies.SystemAdministrator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class KioskApplicationModel(KioskQueries kiosks, DepartmentChoices departments, Writes writes) : PageModel
{
    private const string On = "on";

    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? AuthorityId { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public List<string> Kiosks { get; set; } = [];

    [BindProperty]
    public string? State { get; set; } = On;

    public IReadOnlyList<Choice> KiosksHere { get; private set; } = [];

    public IReadOnlyList<Choice> DepartmentsHere => departments.Of(User.RequireReader().Region);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Id is not { } id)
        {
            return Page();
        }

        if ((await kiosks.ApplicationsAsync(User.RequireReader().Region, cancel)).FirstOrDefault(a => a.ApplicationId == id) is not { } found)
        {
            return NotFound();
        }

        (Name, AuthorityId, Address) = (found.Name, $"{found.AuthorityId}", found.Address);
        (Kiosks, State) = ([.. found.Kiosks.Select(k => $"{k}")], found.On ? On : "off");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? key, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (DepartmentChoices.Read(AuthorityId, nameof(AuthorityId), out var authority) is { } fault)
        {
            return this.Refused(fault);
        }

        var form = new KioskApplicationForm(Name ?? "", authority, Address ?? "", DepartmentChoices.ReadAll(Kiosks), State == On);
        var process = HttpContext.Process(nameof(SaveKioskApplication), key: key);
        var outcome = await writes.RunAsync<SaveKioskApplication, KioskApplicationSaved>((op, c) => op.RunAsync(Id, form, process, c), process, form, cancel);
        return outcome.TryGet(out _) ? LocalRedirect("/admin/kiosks") : this.Refused(outcome.Refusal);
    }

    private async Task LoadAsync(CancellationToken cancel) =>
        KiosksHere = [.. (await kiosks.ListAsync(User.RequireReader().Region, cancel)).Select(k => new Choice($"{k.KioskId}", k.Name))];
}
