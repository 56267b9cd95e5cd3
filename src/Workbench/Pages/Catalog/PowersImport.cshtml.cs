using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Powers;
using Suban.Components.Fields;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>Takes over the list of powers the region is held to.</summary>
[Authorize(Policies.Ledgers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PowersImportModel(Writes writes) : PageModel
{
    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public DateParts PublishedOn { get; set; } = new();

    [BindProperty]
    public string? Lines { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(ImportPowerList)));
        var form = new PowerListForm(Source ?? "", PublishedOn.Read(), Lines ?? "");
        var outcome = await writes.RunAsync<ImportPowerList, PowerListImported>((op, c) => op.RunAsync(reader, form, process, c), process, cancel);
        return outcome.TryGet(out _) ? LocalRedirect("/catalog/powers") : this.Refused(outcome.Refusal);
    }
}
