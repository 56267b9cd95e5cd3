using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Suban.Certificates.Files;

/// <summary>Answers with a stored file: as an attachment, or, for pictures and PDFs only, in the page; never as something a browser runs.</summary>
/// <remarks>A PDF with script, launch actions or rich media was refused at intake (<see cref="PdfInspector"/>).</remarks>
public sealed class StoredFileResult(OpenedFile opened, bool inline = false) : IActionResult, IResult
{
    public Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var _ = opened;
        var (file, headers) = (opened.File, httpContext.Response.Headers);
        var shown = inline && (file.Type.IsImage() || file.Type is FileType.Pdf);
        var disposition = new ContentDispositionHeaderValue(shown ? "inline" : "attachment");
        disposition.SetHttpFileName(opened.DownloadName);

        httpContext.Response.ContentType = file.Type.MediaType();
        httpContext.Response.ContentLength = file.Length;
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        // A browser's PDF viewer does not start in a sandboxed document; framing by our own pages is all it is given.
        headers.ContentSecurityPolicy = shown && file.Type is FileType.Pdf
            ? "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'"
            : "sandbox; default-src 'none'";
        headers.CacheControl = "private, no-store";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        await opened.Content.CopyToAsync(httpContext.Response.Body, httpContext.RequestAborted);
    }
}
