using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Mistakes;
using Suban.Portal.Products;
using Suban.Portal.Published;

namespace Suban.Portal.Pages.Published;

/// <summary>What the code on a printed sheet opens: the guide where its version is in force, else a page that says there is a newer one.</summary>
/// <remarks>Made anew each time: an answer from the store would not be counted.</remarks>
[AllowAnonymous]
internal sealed class VersionModel(GuideProducts products, PublishedRegion published, ProductCounts counts, MistakeQueries mistakes) : PageModel
{
    public int Number { get; private set; }

    public int Version { get; private set; }

    public int Current { get; private set; }

    /// <summary>The earlier version; null where it is not kept.</summary>
    public ProductSource? Source { get; private set; }

    /// <summary>What readers found wrong and later versions are without.</summary>
    public IReadOnlyList<MendedMistake> Mended { get; private set; } = [];

    /// <summary>The version in force still has the theme.</summary>
    public bool StillThere { get; private set; }

    public string Query { get; private set; } = "";

    /// <summary>Where in the new version the reader goes on: to the checklist where the sheet was for his own answers.</summary>
    public string NewRest { get; private set; } = "";

    public string OneThingPhone => published.OneThingPhone;

    public async Task<IActionResult> OnGetAsync(string region, int number, int version, CancellationToken cancel)
    {
        if (published.Find(region) is not { } catalogue)
        {
            return NotFound();
        }

        Source = await products.FindAsync(region, number, version, Request.Query, cancel);
        (Number, Version, Current, StillThere) = (number, version, catalogue.Number, catalogue.FindTheme(number) is not null);
        Query = Source is { Personal: true } ? "?" + Source.Answers : "";
        NewRest = Source is { Personal: true } ? "/result" + Query : "";
        if (Source is not null)
        {
            counts.Scanned(Request, Source);
        }

        if (Source is { Outdated: false })
        {
            return LocalRedirect($"/{region}/themes/{number}{NewRest}");
        }

        if (Source is null)
        {
            if (!StillThere && version == Current)
            {
                return NotFound();
            }

            Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else
        {
            Mended = await mistakes.MendedAsync(catalogue.Code, number, version, cancel);
        }

        return Page();
    }
}
