using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases;
using Suban.Cases.Queries;
using Suban.Clocks;
using Suban.Components.Status;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Workbench.Dept;
using Lamp = Suban.Components.Status.Lamp;

namespace Suban.Workbench.Pages.Dept;

/// <summary>The department's open steps (待办), the one with the least time left first; to begin with those that wait for the reader.</summary>
[Authorize(Policies.Department)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class InboxModel(InboxQueries inbox, DeskCaseQueries cases, Calendars calendars, TimeProvider clock) : PageModel
{
    private WorkingCalendar _calendar = null!;

    private DateTimeOffset _now;

    public Slice<InboxRow> Slice { get; private set; } = new([], null);

    public InboxCounts Counts { get; private set; } = new(0, 0, 0, 0, 0);

    public InboxPlace Place { get; private set; } = new(Key: null);

    public bool Paged { get; private set; }

    /// <summary>Open steps of other organs; null where nothing is delegated to this one.</summary>
    public int? Entrusted { get; private set; }

    /// <summary>Applicants pressing for an answer.</summary>
    public IReadOnlyList<AlertView> Alerts { get; private set; } = [];

    public async Task OnGetAsync(string? light, string? after, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        (Place, Paged, _now, _calendar) = (new InboxPlace(light), after is not null, clock.GetUtcNow(), calendars.For(reader.Region));
        Slice = Place.MyTurn ? await inbox.MyTurnAsync(reader, after, cancel)
            : Place.Key is InboxPlace.Entrusted ? await inbox.EntrustedAsync(reader, after, cancel)
            : await inbox.InboxAsync(reader, Place.Light, after, cancel);
        Entrusted = await inbox.EntrustedCountAsync(reader, cancel);
        Counts = await inbox.CountsAsync(reader, cancel);
        Alerts = [.. (await cases.LatestAlertsAsync(reader, cancel)).Where(alert => RegionTime.DateOf(alert.RaisedAt) == RegionTime.DateOf(_now)).Take(3)];
    }

    public int Count(Light light) => light switch
    {
        Light.Red => Counts.Red,
        Light.Yellow => Counts.Yellow,
        Light.Green => Counts.Green,
        Light.Grey => Counts.Grey,
    };

    public static string Words(int count) => count >= InboxCounts.Most ? $"{InboxCounts.Most}+" : $"{count}";

    public Lamp LampOf(InboxRow row) => new(
        Lights.Colour(row.Light),
        row.Light is Light.Grey ? row.Status is StepStatus.SpecialProcedure ? row.StatusWords : "等申请人补正" : row.DueAt is { } due ? ClockWords.Left(due, _calendar, _now) : null);

    public static string StageOf(InboxRow row) => row switch
    {
        { Mine: true } => $"{row.StatusWords}（我）",
        { ClaimedByName: { } holder } => $"{row.StatusWords}（{holder}）",
        _ => row.StatusWords,
    };
}
