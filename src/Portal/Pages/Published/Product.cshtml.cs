using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Suban.Certificates.Sheets;
using Suban.Portal.Products;

namespace Suban.Portal.Pages.Published;

/// <summary>A product of one published version of a guide as a page, which is the sheet to print.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = "published")]
internal sealed class ProductModel(GuideProducts products) : PageModel
{
    /// <summary>One item's part alone.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Item { get; set; }

    public Sheet Sheet { get; private set; } = null!;

    public int Number { get; private set; }

    public bool Outdated { get; private set; }

    public string Back { get; private set; } = "";

    /// <summary>The address of the files without their ending.</summary>
    public string Files { get; private set; } = "";

    public string Query { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string region, int number, int version, string product, CancellationToken cancel)
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

        Sheet = GuideProducts.Make(source, kind, Item);
        (Number, Outdated) = (number, source.Outdated);
        var guide = $"/{region}/themes/{number}";
        Back = source.Outdated ? $"{guide}/v{version}" : source.Personal ? $"{guide}/result{Request.QueryString}" : guide;
        Files = $"{guide}/v{version}/{product}";
        Query = $"{Request.QueryString}";
        return Page();
    }
}
