using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Components;

namespace Suban.Portal.Pages.Display;

/// <summary>
/// Text size, contrast and the elder edition. Plain links that set a cookie and lead back: published pages carry no form, so that
/// they can be cached, and the switches work without script.
/// </summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
public sealed class SwitchesModel : PageModel
{
    public DisplaySettings Now { get; private set; } = new(false, TextSize.Standard, false);

    /// <summary>Where the reader came from; a path of this site, nothing else.</summary>
    public string Back { get; private set; } = "/";

    public IActionResult OnGet(string? elder, string? size, string? contrast, string? back)
    {
        Back = back is not null && Url.IsLocalUrl(back) ? back : "/";
        var changed = Switch(DisplaySettings.ElderCookie, elder) | Switch(DisplaySettings.ContrastCookie, contrast);
        if (DisplaySettings.ParseSize(size) is { } chosen)
        {
            Set(DisplaySettings.SizeCookie, chosen is TextSize.Standard ? null : size);
            changed = true;
        }

        if (changed)
        {
            return LocalRedirect(Back);
        }

        Now = DisplaySettings.Read(Request);
        return Page();
    }

    private bool Switch(string cookie, string? value)
    {
        if (value is not ("0" or "1"))
        {
            return false;
        }

        Set(cookie, value == "1" ? value : null);
        return true;
    }

    private void Set(string cookie, string? value)
    {
        if (value is null)
        {
            Response.Cookies.Delete(cookie);
            return;
        }

        Response.Cookies.Append(cookie, value, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
        });
    }
}
