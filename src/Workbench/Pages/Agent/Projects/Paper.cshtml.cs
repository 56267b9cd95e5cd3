using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Orders;
using Suban.Assistance.Papers;
using Suban.Certificates.Sheets;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Agent;

namespace Suban.Workbench.Pages.Agent.Projects;

/// <summary>A paper of the order to print, and as a Word file.</summary>
/// <remarks>There is no PDF of it: PDFs are kept beside the server, and it bears people's numbers.</remarks>
[Authorize(Policies.Assistant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PaperModel(OrderQueries orders, OrderPapers papers, SheetFiles files, Writes writes) : ProjectPage(orders, writes)
{
    public string Name { get; private set; } = "";

    public Sheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, string paper, CancellationToken cancel) => await FindAsync(id, paper, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetWordAsync(Guid id, string paper, CancellationToken cancel) =>
        await FindAsync(id, paper, cancel) ? File(files.Docx(Sheet), SheetFiles.WordType, Sheet.Title + ".docx") : NotFound();

    private async Task<bool> FindAsync(Guid id, string paper, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel) || await papers.FindAsync(Order, paper, cancel) is not { } found)
        {
            return false;
        }

        (Name, Sheet) = found;
        return true;
    }
}
