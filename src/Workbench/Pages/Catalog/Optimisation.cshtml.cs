using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Ledgers;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Supervision.Problems;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>What each item has become easier by; supervision asks the departments where nothing has.</summary>
[Authorize(Policies.Ledgers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class OptimisationModel(CatalogueStore catalogue, CatalogueArchive archive, Writes writes) : PageModel
{
    public ItemOptimisation Ledger { get; private set; } = null!;

    public int Number { get; private set; }

    [BindProperty]
    public string? WorkingDays { get; set; } = "10";

    public bool CanSupervise => User.RequireReader().Has(Role.Supervisor);

    public bool OnlyUnchanged => Request.Query["show"] == "none";

    public IEnumerable<OptimisedItem> Rows => Ledger.Items.Where(i => !OnlyUnchanged || !i.Changed);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!CanSupervise)
        {
            return Forbid();
        }

        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        var reader = User.RequireReader();
        var days = int.TryParse(WorkingDays, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : (int?)null;
        var process = HttpContext.Process(nameof(SuperviseUnchanged));
        var outcome = await writes.RunAsync<SuperviseUnchanged, UnchangedSupervised>(
            (op, c) => op.RunAsync(reader, Ledger.UnchangedDepartments, days, process, c), process, cancel);
        return outcome.TryGet(out _) ? LocalRedirect("/watch/problems") : this.Refused(outcome.Refusal);
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (catalogue.Current.Region(User.RequireReader().Region) is not { } region || await archive.FindAsync(region.Code, 1, cancel) is not { } first)
        {
            return false;
        }

        (Ledger, Number) = (ItemOptimisation.Of(region, first), region.Number);
        return true;
    }
}
