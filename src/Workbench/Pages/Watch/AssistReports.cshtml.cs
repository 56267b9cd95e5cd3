using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Assistance.Reports;
using Suban.Kernel;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Watch;

/// <summary>Which units reported this month, which did not, which came late.</summary>
[Authorize(Policies.Supervisor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AssistReportsModel(ReportQueries reports, Writes writes) : PageModel
{
    private const string Format = "yyyy-MM";

    public ReportBoard? Board { get; private set; }

    public bool IsCurrent => Board?.Month == reports.ThisMonth;

    public Task OnGetAsync(string? month, CancellationToken cancel) => ReadAsync(month, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var process = HttpContext.Process(nameof(RemindReports));
        var outcome = await writes.RunAsync<RemindReports, ReportsReminded>((op, c) => op.RunAsync(process, c), process, cancel);
        if (outcome.Refusal is null)
        {
            return LocalRedirect("/watch/assist/reports");
        }

        await ReadAsync(null, cancel);
        return this.Refused(outcome.Refusal);
    }

    public static string Key(DateOnly month) => month.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>A month as an address names it; anything else is the current one.</summary>
    public static DateOnly MonthOf(string? month, DateOnly current) =>
        DateOnly.TryParseExact(month, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var named) && named <= current && named.Year > 2000 ? named : current;

    private async Task ReadAsync(string? month, CancellationToken cancel) =>
        Board = await reports.BoardAsync(User.RequireReader(), MonthOf(month, reports.ThisMonth), cancel);
}
