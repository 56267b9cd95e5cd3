using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Suban.Certificates.Files;

/// <summary>Answers with a stored file: as an attachment, or, for pictures only, in the page; never as something a browser runs.</summary>
public sealed class StoredFileResult(OpenedFile opened, bool inline = false) : IActionResult, IResult
{
    public Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var _ = opened;
        var (file, headers) = (opened.File, httpContext.Response.Headers);
        var disposition = new ContentDispositionHeaderValue(inline && file.Type.IsImage() ? "inline" : "attachment");
        disposition.SetHttpFileName(FileName.ForDownload(file));

        httpContext.Response.ContentType = file.Type.MediaType();
        httpContext.Response.ContentLength = file.Length;
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.CacheControl = "private, no-store";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        await opened.Content.CopyToAsync(httpContext.Response.Body, httpContext.RequestAborted);
    }
}
