using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Reports;
using Suban.Components.Status;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Agent.Reports;

/// <summary>What the reader's unit has to report each month, and did.</summary>
[Authorize(Policies.Reporting)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel(ReportQueries reports, ReportUnits units, Regions regions, Writes writes) : PageModel
{
    public OwnReports? Own { get; private set; }

    public bool HasPart => units.HasPart(User.RequireReader());

    public bool Confirmed => !regions.Settings(User.RequireReader().Region, reports.ThisMonth).NeedsLocalConfirmation("assist-report");

    public async Task OnGetAsync(CancellationToken cancel) => Own = await reports.OwnAsync(User.RequireReader(), cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        var process = HttpContext.Process(nameof(DraftReport));
        var outcome = await writes.RunAsync<DraftReport, ReportWritten>((op, c) => op.RunAsync(reader, process, c), process, cancel);
        if (outcome.TryGet(out var drafted))
        {
            return LocalRedirect($"/agent/reports/{drafted.ReportId}");
        }

        Own = await reports.OwnAsync(reader, cancel);
        return this.Refused(outcome.Refusal);
    }

    public static Tone ToneOf(ReportView report) => report.IsLate ? Tone.Bad : report.SubmittedAt is null ? Tone.Caution : Tone.Good;
}
