using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Offices;

namespace Suban.Workbench.Pages.Admin;

/// <summary>Adds or changes a hall.</summary>
[Authorize(Policies.SystemAdministrator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class HallEditModel(Halls halls, Regions regions, OrganisationSnapshots snapshots, Writes writes) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public string? Region { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Themes { get; set; }

    [BindProperty]
    public string? Hours { get; set; }

    public IReadOnlyList<Choice> Regions => [.. Scope().Select(r => new Choice(r.Code, r.Name))];

    public IActionResult OnGet()
    {
        if (Id is not { } id)
        {
            return Page();
        }

        if (Mine(id) is not { } hall)
        {
            return NotFound();
        }

        (Name, Address, Phone, Themes, Hours) = (hall.Name, hall.Address, hall.Phone, string.Join('，', hall.Themes), hall.Hours);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Id is { } id && Mine(id) is null)
        {
            return NotFound();
        }

        if (Id is null && !Scope().Any(r => r.Code == Region))
        {
            return this.Refused(new Refusal("office.region", "请选择所在区划")
            {
                Kind = RefusalKind.Invalid,
                Faults = [new FieldFault(nameof(Region), "请选择所在区划")],
            });
        }

        var form = new HallForm(Name ?? "", Address ?? "", Phone ?? "", Themes ?? "", Hours ?? "");
        var process = HttpContext.Process(nameof(SaveHall));
        var outcome = await writes.RunAsync<SaveHall, HallSaved>(
            (op, c) => op.RunAsync(Id, Region ?? User.RequireReader().Region, form, process, c),
            process, cancel);
        if (!outcome.TryGet(out _))
        {
            return this.Refused(outcome.Refusal);
        }

        await snapshots.RefreshAsync(cancel);
        return LocalRedirect("/admin/halls");
    }

    private Hall? Mine(Guid id) => halls.Find(id) is { } hall && Scope().Any(r => r.Code == hall.Region) ? hall : null;

    private IEnumerable<Region> Scope()
    {
        var own = User.RequireReader().Region;
        return regions.All.Where(r => r.Code == own || r.ParentCode == own);
    }
}
