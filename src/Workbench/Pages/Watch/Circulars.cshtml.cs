using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Organisation.Access;
using Suban.Supervision.Circulars;

namespace Suban.Workbench.Pages.Watch;

/// <summary>The region's circulars, with how many departments signed for each.</summary>
[Authorize(Policies.Registers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CircularsModel(CircularQueries circulars) : PageModel
{
    public IReadOnlyList<CircularView> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => All = await circulars.ListAsync(User.RequireReader(), cancel);
}
