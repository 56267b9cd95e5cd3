using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Team;
using Suban.Certificates.Sheets;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Agent.People;

/// <summary>The roster as the region prints it, as a Word file and as a table.</summary>
/// <remarks>There is no PDF of it: PDFs are kept beside the server, and it bears people's numbers.</remarks>
[Authorize(Policies.Team)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PrintModel(TeamQueries team, RosterSheet sheets, SheetFiles files) : PageModel
{
    public Sheet Sheet { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => await MakeAsync(cancel);

    public async Task<IActionResult> OnGetWordAsync(CancellationToken cancel)
    {
        await MakeAsync(cancel);
        return File(files.Docx(Sheet), SheetFiles.WordType, Sheet.Title + ".docx");
    }

    public async Task<IActionResult> OnGetTableAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        return File(sheets.ToCsv(reader.Region, await team.RosterAsync(reader, cancel)), CsvSheet.MediaType, sheets.TitleOf(reader.Region) + ".csv");
    }

    private async Task MakeAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        Sheet = sheets.Make(reader.Region, await team.RosterAsync(reader, cancel));
    }
}
