using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Suban.Certificates.Sheets;

namespace Suban.Portal.Products;

/// <summary>Answers with a sheet as a file: Word at once; a PDF or a volume when it is made, and until then with how far it is.</summary>
internal sealed class SheetDownload(SheetFiles files)
{
    /// <param name="name">The file's name without ending.</param>
    /// <param name="waiting">What to show instead, where there is no file to give yet.</param>
    public IActionResult? File(HttpResponse response, Sheet sheet, string name, string format, out WaitingView? waiting)
    {
        waiting = null;
        var word = format == "docx";
        if (word && !sheet.IsVolume)
        {
            return new FileContentResult(files.Docx(sheet), SheetFiles.WordType) { FileDownloadName = name + ".docx" };
        }

        var found = files.Find(sheet, word ? SheetFormat.Word : SheetFormat.Pdf);
        if (found is not { State: SheetFileState.Ready, Path: { } path })
        {
            waiting = Waiting(response, found) with { Format = format, WordIsReady = !sheet.IsVolume };
            return null;
        }

        if (word)
        {
            return new PhysicalFileResult(path, SheetFiles.WordType) { FileDownloadName = name + ".docx" };
        }

        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(name + ".pdf");
        response.Headers.ContentDisposition = disposition.ToString();
        // A browser's PDF viewer does not start in a sandboxed document.
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";
        return new PhysicalFileResult(path, "application/pdf");
    }

    private static WaitingView Waiting(HttpResponse response, SheetFile found)
    {
        response.Headers.CacheControl = "no-store";
        if (found.State is SheetFileState.Making)
        {
            response.StatusCode = StatusCodes.Status202Accepted;
            response.Headers["Refresh"] = found.Takes is null ? "2" : "15";
        }
        else if (found.State is SheetFileState.Busy)
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            response.Headers.RetryAfter = found.Takes is null ? "30" : "120";
        }

        return found.State switch
        {
            SheetFileState.Ready or SheetFileState.Making when found.Takes is { } takes => new(
                "正在生成手册",
                $"页数多，约 {Math.Max(1, Math.Ceiling(takes.TotalMinutes)):0} 分钟做好，前面有人在等就再久一点。可以先去办别的，稍后回来打开同一个地址；做好一次就存下来，以后马上能打开。",
                MayTryAgain: true),
            SheetFileState.Ready or SheetFileState.Making => new("正在做 PDF", "第一次有人要这一份，做好要几秒钟，这一页会自己打开它。", MayTryAgain: true),
            SheetFileState.Busy => new("要文件的人有点多", "请过一会儿再来；网页版随时都有，内容一样。", MayTryAgain: true),
            SheetFileState.Failed => new("这份文件没有做成", "请再试一次；网页版随时都有，内容一样。", MayTryAgain: true),
            SheetFileState.NoConverter => new("这里没有 PDF", "本平台没有安装制作 PDF 的程序。Word 和网页版内容一样，网页版可以直接打印，也可以用浏览器另存为 PDF。", MayTryAgain: false),
        };
    }
}

/// <summary>What a reader is told in place of a file.</summary>
internal sealed record WaitingView(string Heading, string Words, bool MayTryAgain)
{
    /// <summary>The address of the sheet's page; Word and PDF have their endings behind it.</summary>
    public string Sheet { get; init; } = "";

    public string Query { get; init; } = "";

    /// <summary>The ending that was asked for.</summary>
    public string Format { get; init; } = "pdf";

    /// <summary>Whether Word can be had at once.</summary>
    public bool WordIsReady { get; init; }
}
