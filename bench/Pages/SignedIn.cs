using System.Net;
using Suban.Parties.Demonstration;
using Suban.TestKit;

namespace Suban.Bench.Pages;

/// <summary>Signs in as a browser does and keeps the cookie.</summary>
internal static class SignedIn
{
    public static async Task<string> CookieAsync(Uri address, string account)
    {
        var cookies = new CookieContainer();
        using var browser = new Browser(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = address });
        await browser.SignInAsync(account, DemoAccounts.Password);
        var session = cookies.GetAllCookies().FirstOrDefault(cookie => cookie.Name.EndsWith("suban-session", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{account} could not sign in.");
        return $"{session.Name}={session.Value}";
    }
}
