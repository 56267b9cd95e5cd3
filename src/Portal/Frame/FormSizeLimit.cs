using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Suban.Portal.Frame;

/// <summary>
/// Answers a form that is too large with a page that says the limit, instead of a connection that breaks off: browsers show
/// nothing at all when the server stops reading.
/// </summary>
internal sealed class FormSizeLimit : IAsyncAuthorizationFilter, IOrderedFilter
{
    private const long Usual = 1024 * 1024;
    private const long MostRead = 64 * 1024 * 1024;

    /// <summary>Before the size limit of the page itself and before antiforgery, which both would read the body.</summary>
    public int Order => 800;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            return; // the page that says so, made from the same request
        }

        var limit = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? Usual;
        if (http.Request.ContentLength is not { } length || length <= limit)
        {
            return;
        }

        if (length <= MostRead)
        {
            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
            {
                feature.MaxRequestBodySize = MostRead;
            }

            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        }

        context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }
}
