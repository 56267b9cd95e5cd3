using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Certificates.Sheets;
using Suban.Organisation.Access;
using Suban.Supervision.Circulars;

namespace Suban.Workbench.Pages.Watch;

/// <summary>A circular as the sheet to print, and as a Word file.</summary>
[Authorize(Policies.Registers)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CircularPrintModel(CircularQueries circulars, CircularSheet sheets, SheetFiles files) : PageModel
{
    public Guid Id { get; private set; }

    public Sheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetWordAsync(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? File(files.Docx(Sheet), SheetFiles.WordType, Sheet.Title + ".docx") : NotFound();

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
