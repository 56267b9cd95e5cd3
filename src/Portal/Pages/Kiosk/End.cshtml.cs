using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Organisation.Kiosks;

namespace Suban.Portal.Pages.Kiosk;

/// <summary>Ends what somebody did at a terminal: by his own hand, or because nobody touched it for a minute.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class EndModel(KioskEnd end) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (KioskCookie.CodeOf(Request) is not { } code)
        {
            return LocalRedirect("/"); // in his own browser nobody is signed out by a link
        }

        await end.RunAsync(HttpContext, cancel);
        return LocalRedirect($"/kiosk/{code}");
    }
}
