using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Organisation.Access;
using Suban.Supervision.Sessions;

namespace Suban.Workbench.Pages.Watch;

/// <summary>One session with the themes it advanced.</summary>
[Authorize(Policies.Registers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SessionModel(WorkSessionQueries sessions) : PageModel
{
    public WorkSessionView Session { get; private set; } = null!;

    public bool IsEditor => User.RequireReader().Has(Role.Editor);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await sessions.FindAsync(User.RequireReader(), id, cancel) is not { } found)
        {
            return NotFound();
        }

        Session = found;
        return Page();
    }
}
