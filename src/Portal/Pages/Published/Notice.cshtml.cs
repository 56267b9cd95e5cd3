using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>The short address of the sheet that tells everything at once (一次性告知单): leads to the one of the version in force.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class NoticeModel(PublishedRegion published) : PageModel
{
    public IActionResult OnGet(string region, int number) =>
        published.Find(region) is { } catalogue && catalogue.FindTheme(number) is not null
            ? LocalRedirect($"/{region}/themes/{number}/v{catalogue.Number}/notice{Request.QueryString}")
            : NotFound();
}
