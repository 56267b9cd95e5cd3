using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Cooperations;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Agent.Crosslevel;

/// <summary>What the reader's organ was asked to help with, and what it asked others for.</summary>
[Authorize(Policies.Assistant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel(CooperationQueries cooperations) : PageModel
{
    public IReadOnlyList<CooperationLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Lines = await cooperations.ListAsync(User.RequireReader(), cancel);
}
