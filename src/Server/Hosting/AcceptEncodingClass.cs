namespace Suban.Server.Hosting;

/// <summary>
/// Folds the many spellings of Accept-Encoding into three, so that a page is stored at most three times
/// and nobody fills the cache by inventing headers.
/// </summary>
internal static class AcceptEncodingClass
{
    public static IApplicationBuilder UseAcceptEncodingClass(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        context.Request.Headers.AcceptEncoding =
            accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br"
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip"
            : "";
        return next(context);
    });
}
