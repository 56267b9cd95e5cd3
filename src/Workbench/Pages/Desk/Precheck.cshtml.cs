using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Queries;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Desk;

/// <summary>Received cases by the time left to answer.</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PrecheckModel(DeskQueries desk) : PageModel
{
    public Slice<DeskRow> Cases { get; private set; } = new([], null);

    public string? After { get; private set; }

    public async Task OnGetAsync(string? after, CancellationToken cancel)
    {
        After = after;
        Cases = await desk.ToCheckAsync(User.RequireReader(), after, cancel);
    }
}
