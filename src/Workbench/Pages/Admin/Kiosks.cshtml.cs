using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Organisation.Access;
using Suban.Organisation.Kiosks;

namespace Suban.Workbench.Pages.Admin;

/// <summary>The region's self-service terminals, whether they work, and what departments offer on them.</summary>
[Authorize(Policies.SystemAdministrator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class KiosksModel(KioskQueries kiosks) : PageModel
{
    public IReadOnlyList<KioskView> Kiosks { get; private set; } = [];

    public IReadOnlyList<KioskApplicationView> Applications { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var region = User.RequireReader().Region;
        (Kiosks, Applications) = (await kiosks.ListAsync(region, cancel), await kiosks.ApplicationsAsync(region, cancel));
    }

    public IEnumerable<string> NamesOf(KioskApplicationView application) => Kiosks.Where(k => application.Kiosks.Contains(k.KioskId)).Select(k => k.Name);
}
