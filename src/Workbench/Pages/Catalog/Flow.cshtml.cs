using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Catalogue.Checking;
using Suban.Catalogue.Publishing;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>Where the region's themes differ from the flow the autonomous region published, and what goes beyond it.</summary>
[Authorize(Policies.Ledgers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class FlowModel(CatalogueStore catalogue, Regions regions, RegionFactsReader facts) : PageModel
{
    public FlowReport Report { get; private set; } = null!;

    public string RegionName { get; private set; } = "";

    public int Count { get; private set; }

    public bool IsStrict { get; private set; }

    public bool CanEdit => User.RequireReader().Has(Role.Editor);

    public IActionResult OnGet()
    {
        if (catalogue.Current.Region(User.RequireReader().Region) is not { } region)
        {
            return NotFound();
        }

        Report = FlowReport.Of(region.Template, region);
        RegionName = regions.Find(region.Code)?.Name ?? "";
        Count = region.Themes.Count;
        IsStrict = facts.Of(region.Code).FlowIsStrict;
        return Page();
    }
}
