using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Reports;
using Suban.Certificates.Sheets;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Watch;

/// <summary>The reports of a month as one paper, to be reported upward.</summary>
[Authorize(Policies.Supervisor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AssistReportsPrintModel(ReportQueries reports, ReportSheet sheets, SheetFiles files) : PageModel
{
    public Sheet Sheet { get; private set; } = null!;

    public string Month { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string? month, CancellationToken cancel) => await MakeAsync(month, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetWordAsync(string? month, CancellationToken cancel) =>
        await MakeAsync(month, cancel) ? File(files.Docx(Sheet), SheetFiles.WordType, Sheet.Title + ".docx") : NotFound();

    private async Task<bool> MakeAsync(string? month, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (await reports.BoardAsync(reader, AssistReportsModel.MonthOf(month, reports.ThisMonth), cancel) is not { } board)
        {
            return false;
        }

        (Sheet, Month) = (sheets.Make(reader.Region, board), AssistReportsModel.Key(board.Month));
        return true;
    }
}
