using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Experience;
using Suban.Catalogue.Compiling;
using Suban.Catalogue.Publishing;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>What every theme saves, why each paper fell away, and which theme asks for more than its baseline.</summary>
[Authorize(Policies.Ledgers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ReductionsModel(CatalogueStore catalogue, ThemeOverviews overviews, ThemeExperienceQueries experience) : PageModel
{
    private static readonly (string Key, string Words, Func<ReductionRow, bool> Fits)[] _filters =
    [
        ("", "全部", _ => true),
        ("over", "材料比自治区指南多", r => r.OverBaseline),
        ("none", "材料没有减", r => r.Saved.Materials.Saved == 0),
        ("same-days", "时限没有减", r => r.Saved.Days.Saved == 0),
    ];

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    public RegionCatalogue Region { get; private set; } = null!;

    public ReductionLedger Ledger => field ??= ReductionLedger.Of(Region, overviews);

    public IReadOnlyList<ReductionRow> Rows => field ??= [.. Ledger.Rows.Where(_filters.FirstOrDefault(f => f.Key == Show).Fits ?? (_ => true))];

    /// <summary>The filters with how many themes each shows.</summary>
    public IEnumerable<(string Key, string Words, int Count)> Filters => _filters.Select(f => (f.Key, f.Words, Ledger.Rows.Count(f.Fits)));

    /// <summary>What finished cases really took, by theme.</summary>
    public IReadOnlyDictionary<int, CountedTheme> Experience { get; private set; } = new Dictionary<int, CountedTheme>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (catalogue.Current.Region(User.RequireReader().Region) is not { } region)
        {
            return NotFound();
        }

        Region = region;
        Experience = await experience.OfRegionAsync(region.Code, cancel);
        return Page();
    }

    public bool CanEdit => User.RequireReader().Has(Role.Editor);

    public static string Pair(Reduction number) => $"{number.Before} → {number.After}";
}
