using Microsoft.AspNetCore.OutputCaching;
using Suban.Components;
using Suban.Organisation.Kiosks;

namespace Suban.Server.Hosting;

/// <summary>
/// Caches published pages by the version of the region they are about, display cookies and encoding. A signed-in reader's page carries a name,
/// so it is never stored and never served from the store.
/// </summary>
internal sealed class PublishedPageCache(Func<HttpContext, string> version, string sessionCookie) : IOutputCachePolicy
{
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var cacheable = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) &&
                        !request.Cookies.ContainsKey(sessionCookie) && KioskCookie.CodeOf(request) is null;
        context.EnableOutputCaching = cacheable;
        context.AllowCacheLookup = cacheable;
        context.AllowCacheStorage = cacheable;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = TimeSpan.FromMinutes(10);
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.HeaderNames = "Accept-Encoding";
        context.CacheVaryByRules.VaryByValues["version"] = version(context.HttpContext);
        context.CacheVaryByRules.VaryByValues["display"] = DisplaySettings.Read(request).Key;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }
}
