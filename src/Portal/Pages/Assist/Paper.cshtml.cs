using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Orders;
using Suban.Assistance.Papers;
using Suban.Certificates.Sheets;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Assist;

namespace Suban.Portal.Pages.Assist;

/// <summary>A paper of the order to print, and as a Word file.</summary>
/// <remarks>There is no PDF of it: PDFs are kept beside the server, and it bears people's numbers.</remarks>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PaperModel(OrderQueries orders, OrderPapers papers, SheetFiles files, Writes writes) : OrderPage(orders, writes)
{
    public string Name { get; private set; } = "";

    public Sheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string number, string paper, CancellationToken cancel) => await FindAsync(number, paper, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetWordAsync(string number, string paper, CancellationToken cancel) =>
        await FindAsync(number, paper, cancel) ? File(files.Docx(Sheet), SheetFiles.WordType, Sheet.Title + ".docx") : NotFound();

    private async Task<bool> FindAsync(string number, string paper, CancellationToken cancel)
    {
        if (!await LoadAsync(number, cancel) || await papers.FindAsync(Order, paper, cancel) is not { } found)
        {
            return false;
        }

        (Name, Sheet) = found;
        return true;
    }
}
