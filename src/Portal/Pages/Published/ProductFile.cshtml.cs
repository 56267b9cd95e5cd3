using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Certificates.Sheets;
using Suban.Portal.Products;

namespace Suban.Portal.Pages.Published;

/// <summary>A product as a file; while its PDF is being made, a page that says so and looks again by itself.</summary>
[AllowAnonymous]
internal sealed class ProductFileModel(GuideProducts products, SheetDownload download, ProductCounts counts) : PageModel
{
    /// <summary>One item's part alone.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Item { get; set; }

    public WaitingView Waiting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string region, int number, int version, string product, string format, CancellationToken cancel)
    {
        if (ProductKind.Find(product) is not { } kind)
        {
            return NotFound();
        }

        if (await products.FindAsync(region, number, version, Request.Query, cancel) is not { } source)
        {
            return LocalRedirect($"/{region}/themes/{number}/v{version}");
        }

        if (Item is not null && source.Plan.FindComponent(Item) is null)
        {
            return NotFound();
        }

        var file = download.File(Response, GuideProducts.Make(source, kind, Item), $"主题{number} {kind.Name} 第{version}版", format, out var waiting);
        if (waiting is not null)
        {
            Waiting = waiting with { Sheet = $"/{region}/themes/{number}/v{version}/{product}", Query = $"{Request.QueryString}" };
        }

        if (file is null)
        {
            return Page();
        }

        counts.Downloaded(Request, source.Catalogue, source.Theme.Number, kind);
        return file;
    }
}
