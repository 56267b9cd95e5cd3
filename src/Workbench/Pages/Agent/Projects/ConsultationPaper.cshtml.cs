using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Suban.Assistance.Consultations;
using Suban.Assistance.Orders;
using Suban.Assistance.Papers;
using Suban.Certificates.Sheets;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Agent;

namespace Suban.Workbench.Pages.Agent.Projects;

/// <summary>The minutes of a consultation, or its joint opinion, to print and as a Word file.</summary>
[Authorize(Policies.Assistant)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ConsultationPaperModel(OrderQueries orders, ConsultationQueries consultations, ConsultationSheet sheets, SheetFiles files, Writes writes) : ProjectPage(orders, writes)
{
    public string Meeting { get; private set; } = "";

    public Sheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid meeting, CancellationToken cancel) => await FindAsync(id, meeting, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetWordAsync(Guid id, Guid meeting, CancellationToken cancel) =>
        await FindAsync(id, meeting, cancel) ? File(files.Docx(Sheet), SheetFiles.WordType, Sheet.Title + ".docx") : NotFound();

    private async Task<bool> FindAsync(Guid id, Guid meeting, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel) || await consultations.FindAsync(User.RequireReader(), Order, meeting, cancel) is not { } found)
        {
            return false;
        }

        (Meeting, Sheet) = ($"{Address}/consultations/{meeting}", sheets.Make(found));
        return true;
    }
}
