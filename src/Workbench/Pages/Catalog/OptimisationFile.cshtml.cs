using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Ledgers;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>The ledger of single items as a sheet.</summary>
[Authorize(Policies.Ledgers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class OptimisationFileModel(CatalogueStore catalogue, CatalogueArchive archive) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        catalogue.Current.Region(User.RequireReader().Region) is { } region && await archive.FindAsync(region.Code, 1, cancel) is { } first
            ? File(ItemOptimisation.Of(region, first).ToCsv(), CsvSheet.MediaType, $"流程优化台账-第{region.Number}版.csv")
            : NotFound();
}
