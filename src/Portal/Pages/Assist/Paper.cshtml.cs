using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Orders;
using Suban.Assistance.Papers;
using Suban.Assistance.Plans;
using Suban.Certificates.Sheets;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Portal.Assist;

namespace Suban.Portal.Pages.Assist;

/// <summary>A paper of the order to print, and as a Word file.</summary>
/// <remarks>There is no PDF of it: PDFs are kept beside the server, and it bears people's numbers.</remarks>
[Authorize(Policies.Applicant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PaperModel(OrderQueries orders, PlanQueries plans, OrderSheets sheets, SheetFiles files, Writes writes) : OrderPage(orders, writes)
{
    public string Name { get; private set; } = "";

    public Sheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string number, string paper, CancellationToken cancel) => await FindAsync(number, paper, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetWordAsync(string number, string paper, CancellationToken cancel) =>
        await FindAsync(number, paper, cancel) ? File(files.Docx(Sheet), SheetFiles.WordType, Sheet.Title + ".docx") : NotFound();

    private async Task<bool> FindAsync(string number, string paper, CancellationToken cancel)
    {
        if (!await LoadAsync(number, cancel))
        {
            return false;
        }

        var drawn = await plans.OfAsync(Order, cancel);
        if (OrderSheets.Find(Order, drawn.Count > 0, paper) is not { } found)
        {
            return false;
        }

        (Name, Sheet) = (OrderSheets.NameOf(found), sheets.Make(Order, drawn.Count > 0 ? drawn[0] : null, found));
        return true;
    }
}
