using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Cases;
using Suban.Cases.Filters;
using Suban.Cases.Queries;
using Suban.Catalogue.Publishing;
using Suban.Clocks;
using Suban.Components.Fields;
using Suban.Components.Status;
using Suban.Kernel;
using Suban.Organisation;
using Suban.Organisation.Access;
using Suban.Workbench.Catalog;
using Suban.Workbench.Dept;
using Lamp = Suban.Components.Status.Lamp;

namespace Suban.Workbench.Pages.Dept;

/// <summary>The department's open steps (待办), the one with the least time left first; to begin with those that wait for the reader.</summary>
[Authorize(Policies.Department)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class InboxModel(
    InboxQueries inbox, DeskCaseQueries cases, CatalogueStore catalogue, Authorities authorities, Calendars calendars, Writes writes, TimeProvider clock) : PageModel
{
    private WorkingCalendar _calendar = null!;

    private DateTimeOffset _now;

    public Slice<InboxRow> Slice { get; private set; } = new([], null);

    public InboxCounts Counts { get; private set; } = new(0, 0, 0, 0, 0);

    public InboxPlace Place { get; private set; } = InboxPlace.Mine;

    /// <summary>The filters the reader keeps.</summary>
    public IReadOnlyList<KeptFilter> Kept { get; private set; } = [];

    /// <summary>What a filter is to be called.</summary>
    [BindProperty]
    public string? Name { get; set; }

    public IReadOnlyList<Choice> Items { get; private set; } = [];

    public static IReadOnlyList<Choice> Parts { get; } =
        [new(InboxPlace.All, "本部门全部"), .. Lights.All.Select(light => new Choice(Lights.Key(light), Lights.Word(light)))];

    public static IReadOnlyList<Choice> Stages { get; } = [.. InboxFilter.Stages.Select(stage => new Choice($"{stage}", StatusWords.Of(stage)))];

    public bool Paged { get; private set; }

    /// <summary>Open steps of other organs; null where nothing is delegated to this one.</summary>
    public int? Entrusted { get; private set; }

    /// <summary>Applicants pressing for an answer.</summary>
    public IReadOnlyList<AlertView> Alerts { get; private set; } = [];

    /// <summary>Every row that can be handled with others is ticked.</summary>
    public bool Ticked { get; private set; }

    public Task OnGetAsync(string? light, string? stage, string? item, string? after, string? tick, CancellationToken cancel) =>
        LoadAsync(stage is null && item is null ? InboxPlace.Read(light) : InboxPlace.Read(light, stage, item), after, tick == "all", cancel);

    public async Task<IActionResult> OnPostSaveAsync(string? light, string? key, CancellationToken cancel)
    {
        var (reader, place, process) = (User.RequireReader(), InboxPlace.Read(light), HttpContext.Process(nameof(SaveFilter), key: key));
        var name = TypedLines.Line(Name);
        var outcome = await writes.RunAsync<SaveFilter, FilterSaved>(
            (op, c) => op.RunAsync(reader, name, place.Filter, process, c), process, new { name, place.Filter }, cancel);
        if (outcome.TryGet(out _))
        {
            return LocalRedirect(place.Href);
        }

        await LoadAsync(place, null, ticked: false, cancel);
        return this.Refused(outcome.Refusal! with { Faults = [.. outcome.Refusal!.Faults.Select(fault => fault with { Field = nameof(Name) })] });
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid filter, string? light, string? key, CancellationToken cancel)
    {
        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(RemoveFilter), key: key));
        var outcome = await writes.RunAsync<RemoveFilter, FilterSaved>((op, c) => op.RunAsync(reader, filter, process, c), process, filter, cancel);
        return outcome.TryGet(out _) ? LocalRedirect(InboxPlace.Read(light).Href) : this.Refused(outcome.Refusal!);
    }

    private async Task LoadAsync(InboxPlace place, string? after, bool ticked, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        (Place, Paged, Ticked, _now, _calendar) = (place, after is not null, ticked, clock.GetUtcNow(), calendars.For(reader.Region));
        Slice = Place.IsEntrusted ? await inbox.EntrustedAsync(reader, after, cancel) : await inbox.InboxAsync(reader, Place.Filter, after, cancel);
        Entrusted = await inbox.EntrustedCountAsync(reader, cancel);
        Counts = await inbox.CountsAsync(reader, cancel);
        Kept = await inbox.FiltersAsync(reader, cancel);
        Items = ItemsOf(reader);
        Alerts = [.. (await cases.LatestAlertsAsync(reader, cancel)).Where(alert => RegionTime.DateOf(alert.RaisedAt) == RegionTime.DateOf(_now)).Take(3)];
    }

    /// <summary>The reader's department's items, by the catalogue.</summary>
    private List<Choice> ItemsOf(Reader reader) => catalogue.Current.Region(reader.Region)?.Library.Document.Items
        .Where(item => authorities.Find(reader.Region, item.Authority)?.AuthorityId == reader.AuthorityId)
        .OrderBy(item => item.Name, StringComparer.Ordinal).Select(item => new Choice(item.Key, item.Name)).ToList() ?? [];

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

    /// <summary>It can be taken, or granted on the opinion, together with others; the organs that delegated see theirs one by one.</summary>
    public bool MayBatch(InboxRow row)
    {
        var reader = User.RequireReader();
        return !Place.IsEntrusted
            && ((row.Status is StepStatus.Ready && reader.Has(Role.Examiner))
                || (row.Status is StepStatus.Examining && (reader.Has(Role.Approver) || reader.Covers.Any(covered => covered.Role is Role.Approver))));
    }

    public static string StageOf(InboxRow row) => row switch
    {
        { Mine: true } => $"{row.StatusWords}（我）",
        { ClaimedByName: { } holder } => $"{row.StatusWords}（{holder}）",
        _ => row.StatusWords,
    };
}
