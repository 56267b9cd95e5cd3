using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Ledgers;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>The items people still have to come for, as a sheet.</summary>
[Authorize(Policies.Ledgers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class OnlineFileModel(CatalogueStore catalogue) : PageModel
{
    public IActionResult OnGet() => catalogue.Current.Region(User.RequireReader().Region) is not { } region
        ? NotFound()
        : File(OnlineShare.Of(region).ToCsv(), CsvSheet.MediaType, $"还要跑的事项-第{region.Number}版.csv");
}
