using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>The same as a sheet.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class ServicesFileModel(PublishedRegion published) : PageModel
{
    public IActionResult OnGet(string region)
    {
        if (published.Find(region) is not { } catalogue)
        {
            return NotFound();
        }

        var list = PublicServiceList.Of(catalogue);
        var items = ServicesModel.DomainOf(Request.Query["domain"]) is { } domain ? list.In(domain) : list.Items;
        return File(list.ToCsv(items, published.Region.Name), CsvSheet.MediaType, $"公共服务事项清单-{region}-第{catalogue.Number}版.csv");
    }
}
