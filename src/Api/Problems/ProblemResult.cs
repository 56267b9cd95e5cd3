using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Suban.Api.Problems;

/// <summary>Writes a problem with its own status and media type.</summary>
internal sealed class ProblemResult(int status, string code, string title) : IResult, IStatusCodeHttpResult
{
    public const string MediaType = "application/problem+json";

    public string? Detail { get; init; }

    public IReadOnlyList<ProblemField> Errors { get; init; } = [];

    public TimeSpan? RetryAfter { get; init; }

    public int? StatusCode => status;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        if (RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        await response.WriteAsJsonAsync(
            new ProblemAnswer { Title = title, Status = status, Code = code, Detail = Detail, Errors = Errors },
            ApiJson.Readable.ProblemAnswer,
            MediaType,
            httpContext.RequestAborted);
    }
}
