using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases.Archives;
using Suban.Cases.Queries;
using Suban.Certificates.Sheets;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Watch;

/// <summary>One archived file: its index, checked as the page opens, and the copies that were taken of it.</summary>
[Authorize(Policies.Supervisor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ArchiveModel(
    ArchiveQueries archives, DeskCaseQueries cases, ArchiveZip zip, ArchiveSheet sheets, SheetFiles files, Writes writes) : PageModel
{
    public ArchiveView Archive { get; private set; } = null!;

    /// <summary>Whether there are PDFs here.</summary>
    public bool MakesPdf => files.MakesPdf;

    [BindProperty]
    public ArchiveFormat Format { get; set; }

    [BindProperty]
    public string? Purpose { get; set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel) => await FindAsync(number, cancel) ? Page() : NotFound();

    /// <summary>Enters the borrowing, then answers with the copy.</summary>
    public async Task<IActionResult> OnPostAsync(string number, CancellationToken cancel)
    {
        if (!await FindAsync(number, cancel))
        {
            return NotFound();
        }

        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(BorrowArchive)));
        var outcome = await writes.RunAsync<BorrowArchive, ArchiveBorrowed>(
            (op, c) => op.RunAsync(reader, Archive.CaseId, Format, Purpose ?? "", process, c), process, cancel);
        if (outcome.Refusal is { } refusal)
        {
            return this.Refused(refusal with { Faults = [.. refusal.Faults.Select(fault => fault with { Field = nameof(Purpose) })] });
        }

        return Format is ArchiveFormat.Zip ? await ZipAsync(cancel) : await PdfAsync(reader, cancel);
    }

    private async Task<FileStreamResult> ZipAsync(CancellationToken cancel)
    {
        // On the disk, for scans are large; gone when it is sent.
        var packed = new FileStream(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await zip.WriteAsync(packed, Archive, cancel);
            packed.Position = 0;
            return File(packed, "application/zip", $"电子档案 {Archive.Line.Number}.zip");
        }
        catch
        {
            await packed.DisposeAsync();
            throw;
        }
    }

    private async Task<IActionResult> PdfAsync(Reader reader, CancellationToken cancel)
    {
        var sheet = sheets.Make(Archive, (await cases.OpenAsync(reader, Archive.CaseId, cancel))!);
        return await files.PdfAsync(sheet, cancel) is { } pdf
            ? File(pdf, "application/pdf", $"电子卷宗 {Archive.Line.Number}.pdf")
            : this.Refused(new Refusal("archive.no_pdf", "PDF 没有做成，请过一会儿再试，或者下载全部文件（ZIP）。"));
    }

    private async Task<bool> FindAsync(string number, CancellationToken cancel)
    {
        if (await archives.FindAsync(User.RequireReader(), number, cancel) is not { } found)
        {
            return false;
        }

        Archive = found;
        return true;
    }
}
