using Microsoft.AspNetCore.Http;

namespace Suban.Workbench.Desk;

/// <summary>Whether a clerk has switched the hotkeys off: some browsers and screen readers need the same keys for themselves.</summary>
internal static class KeySwitch
{
    private const string Cookie = "suban-keys";

    public static bool IsOff(HttpRequest request) => request.Cookies[Cookie] == "off";

    public static void Set(HttpResponse response, bool off) => response.Cookies.Append(
        Cookie, off ? "off" : "on", new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365) });
}
