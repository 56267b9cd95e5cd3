using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Suban.Server.Hosting;

/// <summary>
/// Tells a form that is too large from one without a valid token. Antiforgery reads the form first and calls every failure to do so
/// a wrong token (400), which tells nobody that the text was too long.
/// </summary>
internal sealed class UnreadableForm : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult && await StatusOfAsync(context.HttpContext) is { } status)
        {
            context.Result = new StatusCodeResult(status);
        }

        await next();
    }

    // The form remembers how reading it ended, so asking again reads nothing.
    private static async Task<int?> StatusOfAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            return null;
        }

        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException unreadable)
        {
            return unreadable.StatusCode;
        }
        catch (InvalidDataException)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }
    }
}
