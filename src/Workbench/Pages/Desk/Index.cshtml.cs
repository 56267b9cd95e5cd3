using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases;
using Suban.Cases.Drafts;
using Suban.Cases.Queries;
using Suban.Organisation.Access;

namespace Suban.Workbench.Pages.Desk;

/// <summary>Today at the window: what waits, what is held, what needs a look.</summary>
[Authorize(Policies.Window)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel(DeskQueries desk, DeskCaseQueries cases, DraftQueries drafts) : PageModel
{
    private const int RowsShown = 8;

    public DeskCounts Counts { get; private set; } = null!;

    public IReadOnlyList<DeskRow> ToCheck { get; private set; } = [];

    public IReadOnlyList<DeskRow> ToIssue { get; private set; } = [];

    public IReadOnlyList<DraftRow> Receptions { get; private set; } = [];

    /// <summary>Received at this clerk's counter and not yet answered.</summary>
    public IReadOnlyList<DeskRow> OnCounter { get; private set; } = [];

    public IReadOnlyList<AlertView> Alerts { get; private set; } = [];

    public bool Clerk => User.RequireReader().Has(Role.WindowClerk);

    public bool Issuer => User.RequireReader().Has(Role.Issuer);

    public static string Words(int count) => count >= DeskCounts.Most ? $"{DeskCounts.Most}+" : $"{count}";

    public static string? Mark(int count) => count == 0 ? "ms-counter--none" : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        Counts = await desk.CountsAsync(reader, cancel);
        Alerts = [.. (await cases.LatestAlertsAsync(reader, cancel)).Where(alert => alert.Kind is not AlertKind.OverdueExplained).Take(RowsShown)];
        if (Clerk)
        {
            ToCheck = [.. (await desk.ToCheckAsync(reader, null, cancel)).Rows.Take(RowsShown)];
            OnCounter = await desk.OnCounterAsync(reader, cancel);
            Receptions = await drafts.AtWindowAsync(reader, cancel);
        }

        if (Issuer)
        {
            ToIssue = [.. (await desk.ReadyToIssueAsync(reader, null, cancel)).Rows.Take(RowsShown)];
        }
    }
}
