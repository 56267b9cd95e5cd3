using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Reports;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Agent.Reports;

/// <summary>One report: written and submitted by its unit, signed for by who receives it.</summary>
[Authorize(Policies.Reporting)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ReportModel(ReportQueries reports, Writes writes) : PageModel
{
    public ReportView Report { get; private set; } = null!;

    [BindProperty]
    public int SeenRevision { get; set; }

    [BindProperty]
    public string? Progress { get; set; }

    [BindProperty]
    public string? Problems { get; set; }

    [BindProperty]
    public string? Experience { get; set; }

    private ReportForm Form => new(Progress ?? "", Problems ?? "", Experience ?? "");

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) => this.ActAsync(() => FindAsync(id, cancel), async reader =>
    {
        var process = HttpContext.Process(nameof(EditReport));
        return (await writes.RunAsync<EditReport, ReportWritten>((op, c) => op.RunAsync(reader, id, SeenRevision, Form, process, c), process, cancel)).Refusal;
    });

    public Task<IActionResult> OnPostSubmitAsync(Guid id, CancellationToken cancel) => this.ActAsync(() => FindAsync(id, cancel), async reader =>
    {
        var process = HttpContext.Process(nameof(SubmitReport));
        return (await writes.RunAsync<SubmitReport, ReportSubmitted>((op, c) => op.RunAsync(reader, id, SeenRevision, Form, process, c), process, cancel)).Refusal;
    });

    public Task<IActionResult> OnPostReceiveAsync(Guid id, CancellationToken cancel) => this.ActAsync(async () => await FindAsync(id, cancel) && User.RequireReader().Has(Role.Supervisor), async reader =>
    {
        var process = HttpContext.Process(nameof(ReceiveReport));
        return (await writes.RunAsync<ReceiveReport, ReportReceived>((op, c) => op.RunAsync(reader, id, process, c), process, cancel)).Refusal;
    });

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await reports.FindAsync(User.RequireReader(), id, cancel) is not { } found)
        {
            return false;
        }

        Report = found;
        return true;
    }
}
