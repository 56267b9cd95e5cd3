using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Suban.Organisation.Kiosks;

/// <summary>Marks a browser as a self-service terminal: everybody uses it, so nothing of anybody stays in it.</summary>
public static partial class KioskCookie
{
    public const string Name = "suban-kiosk";

    /// <summary>Nobody touched it for so long: the previous person is gone.</summary>
    public const int IdleSeconds = 60;

    /// <summary>The terminal's code; null in anybody's own browser.</summary>
    public static string? CodeOf(HttpRequest request) => request.Cookies[Name] is { } code && Code().IsMatch(code) ? code : null;

    public static void Put(HttpResponse response, string code, bool secure) => response.Cookies.Append(Name, code, new CookieOptions
    {
        HttpOnly = true,
        IsEssential = true,
        Secure = secure,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = TimeSpan.FromDays(365),
    });

    [GeneratedRegex(@"\A[a-z2-9]{10}\z")]
    private static partial Regex Code();
}
