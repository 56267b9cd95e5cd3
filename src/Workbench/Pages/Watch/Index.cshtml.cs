using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Clocks;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Workbench.Dept;
using Lamp = Suban.Components.Status.Lamp;

namespace Suban.Workbench.Pages.Watch;

/// <summary>What a supervisor looks at first (督查): steps past or near their end, and what staff were alerted to.</summary>
[Authorize(Policies.Supervisor)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel(DeskQueries desk, DeskCaseQueries cases, Calendars calendars, TimeProvider clock) : PageModel
{
    public IReadOnlyList<WatchedStepRow> Steps { get; private set; } = [];

    public IReadOnlyList<AlertView> Alerts { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var reader = User.RequireReader();
        Steps = await desk.WatchedStepsAsync(reader, cancel);
        Alerts = await cases.LatestAlertsAsync(reader, cancel);
    }

    public Lamp LampOf(WatchedStepRow row) =>
        new(Lights.Colour(row.Light), ClockWords.Left(row.DueAt, calendars.For(User.RequireReader().Region), Now));

    public static string Words(AlertKind kind) => kind switch
    {
        AlertKind.DeemedAccepted => "逾期视为受理",
        AlertKind.Urged => "申请人催办",
        AlertKind.ReturnedToWindow => "退回综窗",
    };
}
