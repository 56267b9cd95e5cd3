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
    /// <summary>The lights that bring a step onto the page.</summary>
    public static IReadOnlyList<Light> Shown { get; } = [Light.Red, Light.Yellow];

    public IReadOnlyList<WatchedStepRow> All { get; private set; } = [];

    /// <summary>Of the chosen light or authority.</summary>
    public IReadOnlyList<WatchedStepRow> Steps { get; private set; } = [];

    public IReadOnlyList<AlertView> Alerts { get; private set; } = [];

    public Light? Chosen { get; private set; }

    public string? Authority { get; private set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public IReadOnlyList<WatchedOffice> ByAuthority =>
    [
        .. All.GroupBy(row => row.AuthorityName, StringComparer.Ordinal)
            .Select(rows => new WatchedOffice(rows.Key, rows.Count(row => row.Light is Light.Red), rows.Count(row => row.Light is Light.Yellow)))
            .OrderByDescending(office => office.Red).ThenByDescending(office => office.Yellow),
    ];

    public async Task OnGetAsync(string? light, string? authority, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        (Chosen, Authority) = (Lights.Read(light), authority);
        All = await desk.WatchedStepsAsync(reader, cancel);
        Steps = [.. All.Where(row => (Chosen is null || row.Light == Chosen) && (Authority is null || row.AuthorityName == Authority))];
        Alerts = await cases.LatestAlertsAsync(reader, cancel);
    }

    public int Count(Light light) => All.Count(row => row.Light == light);

    public Lamp LampOf(WatchedStepRow row) =>
        new(Lights.Colour(row.Light), ClockWords.Left(row.DueAt, calendars.For(User.RequireReader().Region), Now));

    public static string Words(AlertKind kind) => kind switch
    {
        AlertKind.DeemedAccepted => "逾期视为受理",
        AlertKind.Urged => "申请人催办",
        AlertKind.ReturnedToWindow => "退回综窗",
        AlertKind.PartAnswered => "先领意见",
        AlertKind.HearingAsked => "要求听证",
        AlertKind.Reopened => "重新办理",
        AlertKind.TakenBack => "收回待办",
        AlertKind.GrantRevoked => "前置许可已撤销",
        AlertKind.QuestionAsked => "申请人提问",
        AlertKind.OpinionAsked => "征求意见",
        AlertKind.OverdueExplained => "超时原因",
        AlertKind.FollowUpLate => "承诺核查超期",
        AlertKind.ReturnedByGrantee => "授权终止退回",
    };
}

/// <summary>How many steps of one authority are past their end, and how many near it.</summary>
internal sealed record WatchedOffice(string Name, int Red, int Yellow);
