using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Portal.Frame;

namespace Suban.Portal.Pages.Published;

/// <summary>Remembers the place chosen on the picker. A plain link, as the display switches are: it changes nothing but what this browser shows first.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class ChooseModel(RegionChoice choice) : PageModel
{
    public IActionResult OnGet(string code)
    {
        if (!choice.IsOpen(code))
        {
            return NotFound();
        }

        Response.Cookies.Append(RegionChoice.Cookie, code, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
        });
        return LocalRedirect($"/{code}");
    }
}
