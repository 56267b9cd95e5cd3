using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Organisation.Offices;

namespace Suban.Workbench.Pages.Admin;

/// <summary>Adds, changes, opens or closes a window.</summary>
[Authorize(Policies.SystemAdministrator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class WindowEditModel(Halls halls, Regions regions, OrganisationSnapshots snapshots, Writes writes) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Number { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Open { get; set; }

    public string HallName { get; private set; } = "";

    public IActionResult OnGet(Guid hallId)
    {
        if (Mine(hallId) is not { } hall)
        {
            return NotFound();
        }

        if (hall.Windows.FirstOrDefault(w => w.Number == Number) is { } window)
        {
            (Name, Kind, Open) = (window.Name, window.Kind.ToString(), window.Open ? "true" : "false");
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid hallId, CancellationToken cancel)
    {
        if (Mine(hallId) is null)
        {
            return NotFound();
        }

        if (!Enum.TryParse<WindowKind>(Kind, out var kind) || !Enum.IsDefined(kind) || Open is not ("true" or "false"))
        {
            var field = Open is "true" or "false" ? nameof(Kind) : nameof(Open);
            var message = field == nameof(Kind) ? "请选择窗口种类" : "请选择开放还是停用";
            return this.Refused(new Refusal("office.window", message) { Kind = RefusalKind.Invalid, Faults = [new FieldFault(field, message)] });
        }

        var process = HttpContext.Process(nameof(SaveWindow));
        var form = new WindowForm(Number ?? "", Name ?? "", kind, Open == "true");
        var outcome = await writes.RunAsync<SaveWindow, WindowSaved>((op, c) => op.RunAsync(hallId, form, process, c), process, cancel);
        if (!outcome.TryGet(out _))
        {
            return this.Refused(outcome.Refusal);
        }

        await snapshots.RefreshAsync(cancel);
        return LocalRedirect("/admin/halls");
    }

    private Hall? Mine(Guid hallId)
    {
        var hall = halls.Find(hallId);
        HallName = hall?.Name ?? "";
        return hall is not null && regions.Chain(hall.Region).Any(r => r.Code == User.RequireReader().Region) ? hall : null;
    }
}
