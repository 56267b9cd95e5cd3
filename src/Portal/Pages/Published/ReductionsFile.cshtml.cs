using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Kernel;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>The same as a sheet.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class ReductionsFileModel(PublishedRegion published, ThemeOverviews overviews) : PageModel
{
    public IActionResult OnGet(string region) => published.Find(region) is not { } catalogue
        ? NotFound()
        : File(
            ReductionLedger.Of(catalogue, overviews).ToCsv(key => GuideWords.ShortName(catalogue.Library.Authority(key).Name)),
            CsvSheet.MediaType, $"五减台账-{region}-第{catalogue.Number}版.csv");
}
