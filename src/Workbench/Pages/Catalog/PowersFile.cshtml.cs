using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Powers;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>The differences as a sheet.</summary>
[Authorize(Policies.Ledgers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PowersFileModel(PowerQueries powers) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await powers.OfRegionAsync(User.RequireReader(), cancel) is { } comparison
            ? File(comparison.ToCsv(), CsvSheet.MediaType, "权力清单差异.csv")
            : NotFound();
}
