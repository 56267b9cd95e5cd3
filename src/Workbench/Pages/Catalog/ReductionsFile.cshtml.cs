using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>The ledger as a sheet.</summary>
[Authorize(Policies.Ledgers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ReductionsFileModel(CatalogueStore catalogue, ThemeOverviews overviews) : PageModel
{
    public IActionResult OnGet() => catalogue.Current.Region(User.RequireReader().Region) is not { } region
        ? NotFound()
        : File(
            ReductionLedger.Of(region, overviews).ToCsv(key => PlanWords.Short(region.Library.Authority(key).Name)),
            CsvSheet.MediaType, $"五减台账-第{region.Number}版.csv");
}
