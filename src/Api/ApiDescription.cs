using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Suban.Api;

/// <summary>What the description at <c>/openapi/v1.json</c> says of itself.</summary>
internal static class ApiDescription
{
    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "速办开放接口",
                Version = "1.0",
                Description = "公开部分：主题、情形编排、工作日、号码校验和办件进度。出错时一律返回 RFC 9457 问题详情，code 稳定不变。",
            };

            // The address differs by installation; a fixed one would make the published snapshot untrue everywhere else.
            document.Servers = [];
            return Task.CompletedTask;
        });
    }
}
