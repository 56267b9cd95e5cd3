using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Portal.Pages.Me;

/// <summary>In whose name the person acts now, and the way back to the own one (替人办事).</summary>
[Authorize(Policies.Applying)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ActingModel(Writes writes) : PageModel
{
    public Acting? Acting => User.RequireReader().Acting;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (session, process) = (HttpContext.SessionId() ?? Guid.Empty, HttpContext.Process(nameof(ActFor)));
        await writes.RunAsync<ActFor, ActingChanged>((op, c) => op.RunAsync(session, null, process, c), process, cancel);
        HttpContext.ForgetReader();
        return LocalRedirect("/me");
    }
}
