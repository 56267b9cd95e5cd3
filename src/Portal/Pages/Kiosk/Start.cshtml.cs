using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Kernel;
using Suban.Organisation.Kiosks;

namespace Suban.Portal.Pages.Kiosk;

/// <summary>The start page of a self-service terminal (自助终端): whoever was there before is signed out and nothing of him remains.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class StartModel(KioskQueries kiosks, KioskEnd end, Writes writes, TimeProvider clock) : PageModel
{
    public KioskView Kiosk { get; private set; } = null!;

    public IReadOnlyList<KioskApplicationView> Applications { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (await kiosks.OfCodeAsync(code, cancel) is not { } kiosk)
        {
            return NotFound();
        }

        await end.RunAsync(HttpContext, cancel);
        KioskCookie.Put(Response, code, Request.IsHttps);
        if (KioskCookie.CodeOf(Request) != code)
        {
            return LocalRedirect(Request.Path); // now as a terminal: in large type, and with an end
        }

        var process = SystemProcess.Create(nameof(RecordKioskSeen), clock.GetUtcNow(), kiosk.Region);
        await writes.RunAsync<RecordKioskSeen, KioskSeen>((op, c) => op.RunAsync(kiosk.KioskId, process, c), process, cancel);
        (Kiosk, Applications) = (kiosk, await kiosks.ShownOnAsync(kiosk, cancel));
        return Page();
    }
}
