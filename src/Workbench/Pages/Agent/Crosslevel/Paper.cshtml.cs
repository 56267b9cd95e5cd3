using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Cooperations;
using Suban.Certificates.Sheets;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Agent.Crosslevel;

/// <summary>A cooperation order to print, and as a Word file; once it is filed, the reader's own copy.</summary>
[Authorize(Policies.Assistant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PaperModel(CooperationQueries cooperations, SheetFiles files) : PageModel
{
    public string Address { get; private set; } = "";

    public Sheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetWordAsync(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? File(files.Docx(Sheet), SheetFiles.WordType, Sheet.Title + ".docx") : NotFound();

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await cooperations.PaperAsync(User.RequireReader(), id, cancel) is not { } found)
        {
            return false;
        }

        (Address, Sheet) = ($"/agent/crosslevel/{id}", found);
        return true;
    }
}
