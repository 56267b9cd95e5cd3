using Suban.Organisation.Kiosks;

namespace Suban.Server.Hosting;

/// <summary>At a self-service terminal no page is kept: whoever comes next presses "back" and finds nothing.</summary>
internal static class KioskPages
{
    public static IApplicationBuilder UseKioskPages(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (KioskCookie.CodeOf(context.Request) is not null && !context.Request.Path.StartsWithSegments("/_content", StringComparison.Ordinal))
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
        }

        return next(context);
    });
}
