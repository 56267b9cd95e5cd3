using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Suban.Workbench.Desk;

/// <summary>The themes this browser's clerk received last, newest first: numbers only, nothing about any applicant.</summary>
internal static class UsualThemes
{
    private const string Cookie = "suban-usual";
    private const int Most = 8;

    public static IReadOnlyList<int> Read(HttpRequest request) =>
    [
        .. (request.Cookies[Cookie] ?? "").Split('-', Most + 1)
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(number => number > 0).Distinct().Take(Most),
    ];

    public static void Add(HttpContext http, int theme) => http.Response.Cookies.Append(
        Cookie,
        string.Join('-', Read(http.Request).Where(number => number != theme).Prepend(theme).Take(Most)),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365) });
}
