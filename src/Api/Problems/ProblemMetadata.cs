using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Suban.Api.Problems;

/// <summary>Describes the problems an endpoint may answer with.</summary>
internal static class ProblemMetadata
{
    public static TBuilder Problems<TBuilder>(this TBuilder endpoint, params int[] statuses)
        where TBuilder : IEndpointConventionBuilder
    {
        foreach (var status in statuses)
        {
            endpoint.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ProblemAnswer), [ProblemResult.MediaType]));
        }

        return endpoint;
    }
}
