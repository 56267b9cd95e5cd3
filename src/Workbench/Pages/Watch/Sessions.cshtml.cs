using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Organisation.Access;
using Suban.Supervision.Sessions;

namespace Suban.Workbench.Pages.Watch;

/// <summary>The sessions of the region, the latest first.</summary>
[Authorize(Policies.Registers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SessionsModel(WorkSessionQueries sessions) : PageModel
{
    public IReadOnlyList<WorkSessionView> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => All = await sessions.ListAsync(User.RequireReader(), cancel);
}
