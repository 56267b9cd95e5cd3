using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Certificates.Sheets;
using Suban.Portal.Products;

namespace Suban.Portal.Pages.Published;

/// <summary>The guides of a region in one volume as a file.</summary>
[AllowAnonymous]
internal sealed class BookFileModel(GuideBooks books, SheetDownload download, ProductCounts counts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Themes { get; set; }

    public WaitingView Waiting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string region, int version, string format, CancellationToken cancel)
    {
        if (await books.MakeAsync(region, version, Themes, cancel) is not (var sheet, var catalogue))
        {
            return NotFound();
        }

        var file = download.File(Response, sheet, $"{sheet.Subtitle} 第{version}版", format, out var waiting);
        if (waiting is not null)
        {
            Waiting = waiting with { Sheet = $"/{region}/handbook/v{version}", Query = $"{Request.QueryString}" };
        }

        if (file is null)
        {
            return Page();
        }

        counts.Downloaded(Request, catalogue, ProductCounts.AllThemes, ProductKind.Handbook);
        return file;
    }
}
