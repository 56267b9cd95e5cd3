using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Suban.Components;

/// <summary>Addresses of our own files that change with their content, so that they may be kept for a year.</summary>
public static class AssetAddress
{
    /// <summary>Link and script tags resolve <c>~/</c> by themselves; this is for addresses elsewhere, such as <c>use</c> in a drawing.</summary>
    public static string Of(HttpContext context, string file)
    {
        var path = "_content/Suban.Components/" + file;
        var assets = context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return $"{context.Request.PathBase}/{assets?[path] ?? path}";
    }
}
