using Microsoft.AspNetCore.Diagnostics;
using Suban.Kernel.Writing;

namespace Suban.Server.Hosting;

/// <summary>
/// Answers 503 with Retry-After where the database cannot serve now, so that nobody takes an outage for a fault or for a receipt,
/// and the host's own status where a request could not be read. The page or the problem details are put in by who comes before.
/// </summary>
internal static partial class OutageAnswers
{
    private const string RetryAfterSeconds = "5";

    public static IApplicationBuilder UseOutageAnswers(this IApplicationBuilder app)
    {
        var log = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OutageAnswers).FullName!);
        return app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (BadHttpRequestException unreadable) when (!context.Response.HasStarted)
            {
                Begin(context.Response, unreadable.StatusCode);
            }
            catch (Exception exception) when (Outage.Explains(exception) && !context.Response.HasStarted)
            {
                LogOutage(log, exception, context.Request.Method, context.Request.Path);
                Begin(context.Response, StatusCodes.Status503ServiceUnavailable);
                context.Response.Headers.RetryAfter = RetryAfterSeconds;
                await AnswerWithoutDatabaseAsync(context);
            }
        });
    }

    private static void Begin(HttpResponse response, int status)
    {
        response.Clear();
        SecurityHeaders.Put(response.Headers);
        response.StatusCode = status;
    }

    // The page that explains the outage has itself run into it: a signed-in reader's frame is read from the database.
    private static async Task AnswerWithoutDatabaseAsync(HttpContext context)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.CacheControl = "no-store";
            await context.Response.WriteAsync(OutagePage.Html, context.RequestAborted);
        }
    }

    [LoggerMessage(LogLevel.Error, "The database could not serve {Method} {Path}")]
    private static partial void LogOutage(ILogger log, Exception exception, string method, PathString path);
}
