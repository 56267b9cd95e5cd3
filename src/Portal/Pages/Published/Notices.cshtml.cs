using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Catalogue.Adopting;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>What the region tells everybody today, the newest first.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class NoticesModel(PublishedRegion published) : PageModel
{
    public IReadOnlyList<RegionNotice> Notices { get; private set; } = [];

    public IActionResult OnGet(string region)
    {
        if (published.Find(region) is not { } catalogue)
        {
            return NotFound();
        }

        Notices = published.NoticesOf(catalogue);
        return Page();
    }
}
