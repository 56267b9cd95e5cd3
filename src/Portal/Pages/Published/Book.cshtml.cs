using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Certificates.Sheets;
using Suban.Portal.Products;

namespace Suban.Portal.Pages.Published;

/// <summary>The guides of a region in one volume (一本通手册): all of them, or those chosen by <c>themes=8,36</c>.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class BookModel(GuideBooks books) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Themes { get; set; }

    public Sheet Sheet { get; private set; } = null!;

    public string Files { get; private set; } = "";

    public string Query { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string region, int version, CancellationToken cancel)
    {
        if (await books.MakeAsync(region, version, Themes, cancel) is not (var sheet, _))
        {
            return NotFound();
        }

        (Sheet, Files, Query) = (sheet, $"/{region}/handbook/v{version}", $"{Request.QueryString}");
        return Page();
    }
}
