using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Mistakes;
using Suban.Catalogue.Publishing;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>The libraries themes draw on: items, materials, data elements and certificate kinds, each with where it is used.</summary>
[Authorize(Policies.Editor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class LibraryModel(CatalogueStore catalogue, MistakeQueries mistakes) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    public LibraryKind Kind { get; private set; } = null!;

    public IReadOnlyList<LibraryRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public string? Earlier => From > 0 ? Address(Math.Max(0, From - PageSize)) : null;

    public string? Later => From + PageSize < Total ? Address(From + PageSize) : null;

    public RegionCatalogue Region { get; private set; } = null!;

    /// <summary>What people found wrong in the guides of items and nobody has put right.</summary>
    public OpenMistakes Mistakes { get; private set; } = OpenMistakes.None;

    public async Task<IActionResult> OnGetAsync(string kind, CancellationToken cancel)
    {
        if (LibraryKind.Find(kind) is not { } found || catalogue.Current.Region(User.RequireReader().Region) is not { } region)
        {
            return NotFound();
        }

        (Kind, Region, From) = (found, region, Math.Max(0, From));
        var fitting = found.Rows(region)
            .Where(r => Key is null || r.Key == Key)
            .Where(r => string.IsNullOrWhiteSpace(Q) || r.Name.Contains(Q.Trim(), StringComparison.Ordinal) || r.Key.Contains(Q.Trim(), StringComparison.OrdinalIgnoreCase))
            .ToList();
        Total = fitting.Count;
        Rows = [.. fitting.Skip(From).Take(PageSize)];
        Mistakes = kind == "item" ? await mistakes.OpenAsync(User.RequireReader(), cancel) : OpenMistakes.None;
        return Page();
    }

    private string Address(int from) => $"/catalog/library/{Kind.Key}?Q={Uri.EscapeDataString(Q ?? "")}&From={from}";
}
