using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Certificates.Sheets;
using Suban.Organisation.Access;
using Suban.Supervision.Circulars;

namespace Suban.Workbench.Pages.Watch;

/// <summary>A circular as the sheet to print, as a Word file and as a PDF.</summary>
[Authorize(Policies.Registers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CircularPrintModel(CircularQueries circulars, CircularSheet sheets, SheetFiles files) : PageModel
{
    public Guid Id { get; private set; }

    public Sheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetWordAsync(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? File(files.Docx(Sheet), SheetFiles.WordType, Sheet.Title + ".docx") : NotFound();

    /// <summary>Whether there are PDFs here.</summary>
    public bool MakesPdf => files.MakesPdf;

    /// <summary>What to say while the PDF is not there; null where it was not asked for.</summary>
    public string? Waiting { get; private set; }

    /// <summary>Made behind the request; the page says so and asks again by itself.</summary>
    public async Task<IActionResult> OnGetPdfAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        var file = files.Find(Sheet, SheetFormat.Pdf);
        if (file is { State: SheetFileState.Ready, Path: { } path })
        {
            return PhysicalFile(path, "application/pdf", Sheet.Title + ".pdf");
        }

        Waiting = file.State switch
        {
            SheetFileState.Ready or SheetFileState.Making => "正在做 PDF，几秒钟就好，做好了自动下载。",
            SheetFileState.Busy => "要文件的人有点多，过一会儿自动再试。",
            SheetFileState.Failed => "PDF 没有做成，请再点一次“下载 PDF”，或者下载 Word。",
            SheetFileState.NoConverter => "这里没有安装制作 PDF 的程序，请下载 Word，或者直接打印。",
        };
        if (file.State is SheetFileState.Ready or SheetFileState.Making or SheetFileState.Busy)
        {
            Response.StatusCode = StatusCodes.Status202Accepted;
            Response.Headers["Refresh"] = file.State is SheetFileState.Busy ? "15" : "2";
        }

        return Page();
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (await circulars.FindAsync(reader, id, cancel) is not { } circular)
        {
            return false;
        }

        (Id, Sheet) = (id, sheets.Make(reader.Region, circular));
        return true;
    }
}
