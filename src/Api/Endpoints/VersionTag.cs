using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Suban.Api.Problems;
using Suban.Catalogue.Publishing;
using Suban.Organisation;

namespace Suban.Api.Endpoints;

/// <summary>
/// What is published changes only by publishing and with the facts of its authorities, so the edition of the region is the ETag of all
/// of it: who asks again with <c>If-None-Match</c> gets 304 until either changes.
/// </summary>
internal static class VersionTag
{
    public static RouteGroupBuilder TaggedByVersion(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(AnswerAsync);
        return group;
    }

    private static async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var services = http.RequestServices;
        var catalogue = http.Request.RouteValues["code"] is string code
            ? RegionLookup.Of(services.GetRequiredService<CatalogueStore>(), services.GetRequiredService<Regions>(), code)
            : null;
        var answer = await next(context);
        if (catalogue is null || answer is ProblemResult)
        {
            return answer;
        }

        var tag = new EntityTagHeaderValue($"\"{catalogue.Library.Edition}\"");
        http.Response.GetTypedHeaders().ETag = tag;
        http.Response.Headers.CacheControl = "no-cache"; // keep it, and ask each time whether it still holds
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : answer;
    }
}
