using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;

namespace Suban.Portal.Pages.Account;

/// <summary>Ends the session on the server and in the browser.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LogoutModel(Writes writes) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (HttpContext.SessionId() is { } session)
        {
            var process = HttpContext.Process(nameof(SignOut));
            await writes.RunAsync<SignOut, SignedOut>((op, c) => op.RunAsync(session, process, c), process, cancel);
        }

        await HttpContext.CloseSessionAsync();
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return RedirectToPage();
    }
}
