using Microsoft.AspNetCore.Http;
using Suban.Components;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Organisation.Accounts;
using Suban.Organisation.Kiosks;

namespace Suban.Portal.Pages.Kiosk;

/// <summary>Ends the session on the server and takes everything of the last person out of the browser.</summary>
internal sealed class KioskEnd(Writes writes)
{
    public async Task RunAsync(HttpContext context, CancellationToken cancel)
    {
        if (context.SessionId() is { } session)
        {
            var process = context.Process(nameof(SignOut));
            await writes.RunAsync<SignOut, SignedOut>((op, c) => op.RunAsync(session, process, c), process, cancel);
        }

        await context.CloseSessionAsync();
        foreach (var cookie in context.Request.Cookies.Keys.Where(name => name is not (KioskCookie.Name or DisplaySettings.ElderCookie)))
        {
            context.Response.Cookies.Delete(cookie);
        }

        context.Response.Cookies.Append(DisplaySettings.ElderCookie, "1", new CookieOptions { IsEssential = true, HttpOnly = true, Path = "/" });
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
    }
}
