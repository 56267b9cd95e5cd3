using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Suban.Api.Problems;

/// <summary>Answers of the interface that no endpoint gave.</summary>
internal static class ProblemAnswers
{
    /// <summary>A fault is answered without a word of its inside; the host has logged it.</summary>
    public static Task AnswerFaultAsync(HttpContext context)
    {
        var status = context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException bad
            ? bad.StatusCode
            : StatusCodes.Status500InternalServerError;
        return ApiProblems.OfStatus(status).ExecuteAsync(context);
    }

    /// <summary>Routing's own 404 and 405 have no body; pages for people would be put there.</summary>
    public static async Task FillEmptyAnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        await next(context);
        var response = context.Response;
        if (response is { StatusCode: >= 400, HasStarted: false, ContentType: null } && !HttpMethods.IsHead(context.Request.Method))
        {
            await ApiProblems.OfStatus(response.StatusCode).ExecuteAsync(context);
        }
    }
}
