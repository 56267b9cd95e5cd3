using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Suban.Organisation.Accounts;
using Suban.Organisation.Kiosks;

namespace Suban.Organisation.Access;

/// <summary>The session cookie: opens, checks at every request and closes sessions.</summary>
public static class SessionCookie
{
    private static readonly TimeSpan _staffIdle = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan _applicantIdle = TimeSpan.FromMinutes(30);

    /// <summary>At a terminal that everybody uses: should the page not end it, this does.</summary>
    private static readonly TimeSpan _kioskIdle = TimeSpan.FromMinutes(2);

    /// <summary>Its name: bound to host and HTTPS, except on loopback HTTP in Development.</summary>
    public static string NameFor(bool development) => development ? "suban-session" : "__Host-suban-session";

    /// <summary>Puts a signed-in session into the answer. A session the browser had before is not reused.</summary>
    public static async Task<Reader?> OpenSessionAsync(this HttpContext context, Guid sessionId, CancellationToken cancel)
    {
        var reader = await context.RequestServices.GetRequiredService<SessionReaders>().FindAsync(sessionId, context.RequestServices, cancel);
        if (reader is not null)
        {
            var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
            await context.SignInAsync(
                ReaderIdentity.Scheme,
                new ClaimsPrincipal(new ReaderIdentity(reader, sessionId)),
                new AuthenticationProperties
                {
                    IssuedUtc = now,
                    ExpiresUtc = now + (KioskCookie.CodeOf(context.Request) is not null ? _kioskIdle : reader.IsStaff ? _staffIdle : _applicantIdle),
                    AllowRefresh = true,
                });
        }

        return reader;
    }

    /// <summary>The session of this request, to be ended by <see cref="SignOut"/>.</summary>
    public static Guid? SessionId(this HttpContext context) => context.User.Identities.OfType<ReaderIdentity>().FirstOrDefault()?.SessionId;

    /// <summary>Whatever is remembered of this session's reader is looked up again.</summary>
    public static void ForgetReader(this HttpContext context)
    {
        if (context.SessionId() is { } sessionId)
        {
            context.RequestServices.GetRequiredService<SessionReaders>().Forget(sessionId);
        }
    }

    public static Task CloseSessionAsync(this HttpContext context)
    {
        if (context.SessionId() is { } sessionId)
        {
            context.RequestServices.GetRequiredService<SessionReaders>().Forget(sessionId);
        }

        return context.SignOutAsync(ReaderIdentity.Scheme);
    }

    internal static void Configure(CookieAuthenticationOptions options, bool development)
    {
        options.Cookie.Name = NameFor(development);
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.ExpireTimeSpan = _applicantIdle;
        options.SlidingExpiration = true;
        options.LoginPath = "/login";
        options.ReturnUrlParameter = "back";
        options.Events.OnValidatePrincipal = CheckAsync;
        options.Events.OnRedirectToLogin = ChallengeAsync;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            // What is only the person's own is shown after he has gone back to his own name.
            if (context.HttpContext.User.Reader()?.Acting is not null && HttpMethods.IsGet(context.Request.Method)
                && !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            {
                context.Response.Redirect("/acting");
                return Task.CompletedTask;
            }

            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var claim = context.Principal?.FindFirstValue(ReaderIdentity.SessionClaim);
        var services = context.HttpContext.RequestServices;
        var reader = Guid.TryParseExact(claim, "N", out var sessionId)
            ? await services.GetRequiredService<SessionReaders>().FindAsync(sessionId, services, context.HttpContext.RequestAborted)
            : null;
        if (reader is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(ReaderIdentity.Scheme);
            return;
        }

        context.ReplacePrincipal(new ClaimsPrincipal(new ReaderIdentity(reader, sessionId)));
    }

    // A form posted after the session ended comes back as its page, never as a GET of the address of an act (?handler=).
    private static Task ChallengeAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        // A script that saves in the background must not take the sign-in page for an answer.
        if (request.Headers.ContainsKey("HX-Request"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        var repeatable = HttpMethods.IsGet(request.Method) || !request.Query.ContainsKey("handler");
        var back = repeatable ? request.Path + request.QueryString : request.Path.ToString();
        context.Response.Redirect("/login?back=" + Uri.EscapeDataString(back));
        return Task.CompletedTask;
    }
}
