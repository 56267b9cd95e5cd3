using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>Accepts one warning, with the reason.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SettleModel(FindingQueries findings, Writes writes) : PageModel
{
    public Finding Finding { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(SettleFinding), reason: Reason);
        var outcome = await writes.RunAsync<SettleFinding, FindingSettled>(
            (op, c) => op.RunAsync(reader, Finding.Problem, Reason ?? "", process, c), process, cancel);
        return outcome.TryGet(out _) ? LocalRedirect("/catalog/findings") : this.Refused(outcome.Refusal);
    }

    private async Task<bool> FindAsync(string id, CancellationToken cancel)
    {
        if (await findings.FindAsync(User.RequireReader().Region, id, cancel) is not { } found)
        {
            return false;
        }

        Finding = found;
        return true;
    }
}
