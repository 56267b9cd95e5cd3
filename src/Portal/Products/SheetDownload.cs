using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Suban.Certificates.Sheets;

namespace Suban.Portal.Products;

/// <summary>Answers with a sheet as a file: Word at once; the PDF when it is made, and until then with how far it is.</summary>
internal sealed class SheetDownload(SheetFiles files)
{
    /// <param name="name">The file's name without ending.</param>
    /// <param name="waiting">What to show instead, where there is no file to give yet.</param>
    public IActionResult? File(HttpResponse response, Sheet sheet, string name, string format, out WaitingView? waiting)
    {
        waiting = null;
        if (format == "docx")
        {
            return new FileContentResult(files.Docx(sheet), SheetFiles.WordType) { FileDownloadName = name + ".docx" };
        }

        var pdf = files.Pdf(sheet);
        if (pdf is not { State: SheetPdfState.Ready, Path: { } path })
        {
            waiting = Waiting(response, pdf.State);
            return null;
        }

        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(name + ".pdf");
        response.Headers.ContentDisposition = disposition.ToString();
        // A browser's PDF viewer does not start in a sandboxed document.
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";
        return new PhysicalFileResult(path, "application/pdf");
    }

    private static WaitingView Waiting(HttpResponse response, SheetPdfState state)
    {
        response.Headers.CacheControl = "no-store";
        if (state is SheetPdfState.Making)
        {
            response.StatusCode = StatusCodes.Status202Accepted;
            response.Headers["Refresh"] = "2";
        }
        else if (state is SheetPdfState.Busy)
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            response.Headers.RetryAfter = "30";
        }

        return state switch
        {
            SheetPdfState.Ready or SheetPdfState.Making => new("正在做 PDF", "第一次有人要这一份，做好要几秒钟，这一页会自己打开它。", MayTryAgain: true),
            SheetPdfState.Busy => new("要 PDF 的人有点多", "请过一会儿再来；Word 和网页版随时都有，内容一样。", MayTryAgain: true),
            SheetPdfState.Failed => new("这份 PDF 没有做成", "请再试一次；Word 和网页版随时都有，内容一样。", MayTryAgain: true),
            SheetPdfState.NoConverter => new("这里没有 PDF", "本平台没有安装制作 PDF 的程序。Word 和网页版内容一样，网页版可以直接打印，也可以用浏览器另存为 PDF。", MayTryAgain: false),
        };
    }
}

/// <summary>What a reader is told in place of a PDF.</summary>
internal sealed record WaitingView(string Heading, string Words, bool MayTryAgain)
{
    /// <summary>The address of the sheet's page; Word and PDF have their endings behind it.</summary>
    public string Sheet { get; init; } = "";

    public string Query { get; init; } = "";
}
