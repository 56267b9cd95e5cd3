using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Exchange.Reports;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Admin;

/// <summary>One row that a platform above is told: what it says, what the other side said, and what is to be done.</summary>
[Authorize(Policies.SystemAdministrator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ConnectorReportRowModel(ReportQueries reports, Writes writes) : PageModel
{
    public Guid Id { get; private set; }

    public ReportDetails Details { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid row, CancellationToken cancel) => await FindAsync(id, row, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostResendAsync(Guid id, Guid row, string? key, CancellationToken cancel) =>
        ActAsync<ResendReports, ReportsResent>(id, row, key, row, (op, reader, p, c) => op.RunAsync(reader, id, row, p, c), cancel);

    public Task<IActionResult> OnPostDropAsync(Guid id, Guid row, string? key, CancellationToken cancel) =>
        ActAsync<DropReport, ReportDropped>(id, row, key, new { row, Reason }, (op, reader, p, c) => op.RunAsync(reader, id, row, Reason ?? "", p, c), cancel);

    private async Task<IActionResult> ActAsync<TOperation, T>(
        Guid id, Guid row, string? key, object body, Func<TOperation, Reader, ProcessContext, CancellationToken, Task<Outcome<T>>> act, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        if (!await FindAsync(id, row, cancel))
        {
            return NotFound();
        }

        var (reader, process) = (User.RequireReader(), HttpContext.Process(typeof(TOperation).Name, key: key));
        var outcome = await writes.RunAsync<TOperation, T>((op, c) => act(op, reader, process, c), process, body, cancel);
        return outcome.TryGet(out _) ? LocalRedirect(Request.Path) : this.Refused(outcome.Refusal);
    }

    private async Task<bool> FindAsync(Guid id, Guid row, CancellationToken cancel)
    {
        if (await reports.RowAsync(User.RequireReader(), id, row, cancel) is not { } found)
        {
            return false;
        }

        (Id, Details) = (id, found);
        return true;
    }
}
