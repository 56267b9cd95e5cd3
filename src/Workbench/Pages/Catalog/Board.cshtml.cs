using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Experience;
using Suban.Catalogue.Editing;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;

namespace Suban.Workbench.Pages.Catalog;

/// <summary>The themes by how far they have come.</summary>
[Authorize(Policies.Ledgers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class BoardModel(ThemeQueries themes, ThemeExperienceQueries experience, Regions regions, TimeProvider time) : PageModel
{
    /// <summary>Longer columns are folded.</summary>
    public const int Few = 12;

    public IReadOnlyList<(ThemePhase Phase, IReadOnlyList<ThemeRow> Rows)> Phases { get; private set; } = [];

    public int WellPercent { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        WellPercent = regions.Settings(reader.Region, RegionTime.DateOf(time.GetUtcNow())).WellHandledPercent;
        var counted = await experience.AllOfRegionAsync(reader.Region, cancel);
        var rows = (await themes.ListAsync(reader, cancel)).ToLookup(r => ThemePhases.Of(r, counted.GetValueOrDefault(r.Number), WellPercent));
        Phases = [.. Enum.GetValues<ThemePhase>().Select(p => (p, (IReadOnlyList<ThemeRow>)[.. rows[p]]))];
    }
}
