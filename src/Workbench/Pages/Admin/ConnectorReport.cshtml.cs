using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Suban.Components.Fields;
using Suban.Exchange.Links;
using Suban.Exchange.Reports;
using Suban.Kernel;
using Suban.Organisation.Access;
using Suban.Supervision.Connectors;
using Suban.Workbench.Watch;

namespace Suban.Workbench.Pages.Admin;

/// <summary>What a platform above is told of handled cases, and what became of it. Numbers and items, no applicant.</summary>
[Authorize(Policies.SystemAdministrator)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ConnectorReportModel(
    ConnectorQueries connectors, LinkQueries links, ReportQueries reports, Subscriptions subscriptions, DepartmentChoices departments, Writes writes, TimeProvider clock) : PageModel
{
    private const string On = "on";

    public static IReadOnlyList<Choice> OnOrOff { get; } = [new(On, "上报"), new("off", "不上报")];

    public static IReadOnlyList<Choice> TableChoices { get; } = [.. Enum.GetValues<ReportTable>().Select(t => new Choice($"{t}", ReportTables.Words(t)))];

    public static IReadOnlyList<Choice> PersonalChoices { get; } = [.. Enum.GetValues<ReportChoice>().Select(c => new Choice($"{c}", ReportChoices.Words(c)))];

    public static IReadOnlyList<ReportState> Filters { get; } = [ReportState.Waiting, ReportState.Refused, ReportState.Dead, ReportState.Dropped];

    public ConnectorView System { get; private set; } = null!;

    public LinkView? Link { get; private set; }

    public ReportFeed? Feed { get; private set; }

    public Slice<ReportLine> Rows { get; private set; } = new([], null);

    /// <summary>Set once, right after they were made.</summary>
    public LinkKeys? Keys { get; private set; }

    public ReportState? State { get; private set; }

    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public DateParts SinceOn { get; set; } = new();

    [BindProperty]
    public List<string> Tables { get; set; } = [];

    [BindProperty]
    public List<string> Departments { get; set; } = [];

    [BindProperty]
    public List<string> Choices { get; set; } = [];

    [BindProperty]
    public string? Reporting { get; set; }

    public IReadOnlyList<Choice> DepartmentsHere => departments.Of(User.RequireReader().Region);

    public async Task<IActionResult> OnGetAsync(Guid id, string? state, string? before, CancellationToken cancel)
    {
        State = Enum.TryParse<ReportState>(state, out var wanted) && Enum.IsDefined(wanted) ? wanted : null;
        if (!await FindAsync(id, before, cancel))
        {
            return NotFound();
        }

        ShowForm();
        return Page();
    }

    public Task<IActionResult> OnPostSaveAsync(Guid id, string? key, CancellationToken cancel)
    {
        var form = new ReportForm(
            Address ?? "", Reporting == On, SinceOn.TryRead(out var since) ? since : null, DepartmentChoices.ReadAll(Departments), Read<ReportTable>(Tables), Read<ReportChoice>(Choices));
        return ActAsync<SubscribeReports, ReportsSubscribed>(id, key, form, (op, reader, p, c) => op.RunAsync(reader, id, Seen, form, p, c), cancel);
    }

    public async Task<IActionResult> OnPostKeysAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, null, cancel))
        {
            return NotFound();
        }

        // Without an idempotency key: a repeated answer would have to be stored, and these keys are stored nowhere.
        var (reader, process) = (User.RequireReader(), HttpContext.Process(nameof(IssueLinkKeys)));
        var outcome = await writes.RunAsync<IssueLinkKeys, LinkKeys>((op, c) => op.RunAsync(reader, id, Seen, process, c), process, cancel);
        await OnGetAsync(id, null, null, cancel);
        if (!outcome.TryGet(out var keys))
        {
            return this.Refused(outcome.Refusal);
        }

        ModelState.Clear();
        Keys = keys;
        return Page();
    }

    public Task<IActionResult> OnPostResendAsync(Guid id, string? key, CancellationToken cancel) =>
        ActAsync<ResendReports, ReportsResent>(id, key, id, (op, reader, p, c) => op.RunAsync(reader, id, null, p, c), cancel);

    public Task<IActionResult> OnPostCountAsync(Guid id, string? key, CancellationToken cancel) =>
        ActAsync<CountReports, ReportCountsWanted>(id, key, id, (op, reader, p, c) => op.RunAsync(reader, id, p, c), cancel);

    /// <summary>The form as it was saved.</summary>
    private void ShowForm()
    {
        var form = Feed?.Form;
        (Seen, Address, Reporting) = (Link?.Revision ?? 0, Link?.Address, form?.On is true ? On : "off");
        SinceOn = DateParts.Of(form?.SinceOn ?? RegionTime.DateOf(clock.GetUtcNow()));
        Tables = [.. (form?.Tables ?? Enum.GetValues<ReportTable>()).Select(t => $"{t}")];
        (Departments, Choices) = ([.. (form?.Authorities ?? []).Select(a => $"{a}")], [.. (form?.Choices ?? []).Select(c => $"{c}")]);
    }

    private static IReadOnlyList<T> Read<T>(IEnumerable<string> ticked) where T : struct, Enum =>
        [.. ticked.Where(t => Enum.TryParse<T>(t, out var value) && Enum.IsDefined(value)).Select(Enum.Parse<T>).Distinct().Order()];

    private async Task<IActionResult> ActAsync<TOperation, T>(
        Guid id, string? key, object body, Func<TOperation, Reader, ProcessContext, CancellationToken, Task<Outcome<T>>> act, CancellationToken cancel)
        where TOperation : notnull
        where T : notnull
    {
        if (!await FindAsync(id, null, cancel))
        {
            return NotFound();
        }

        if (body is not ReportForm)
        {
            ShowForm();
        }

        var (reader, process) = (User.RequireReader(), HttpContext.Process(typeof(TOperation).Name, key: key));
        var outcome = await writes.RunAsync<TOperation, T>((op, c) => act(op, reader, process, c), process, body, cancel);
        if (outcome.TryGet(out _))
        {
            await subscriptions.RefreshAsync(cancel); // what is on is on at once, at least here
            return LocalRedirect(Request.Path);
        }

        return this.Refused(outcome.Refusal with
        {
            Faults = [.. outcome.Refusal.Faults.Select(f => f.Field == nameof(ReportForm.Authorities) ? f with { Field = nameof(Departments) } : f)],
        });
    }

    private async Task<bool> FindAsync(Guid id, string? before, CancellationToken cancel)
    {
        var reader = User.RequireReader();
        if (await connectors.FindAsync(reader, id, cancel) is not { Mode: ConnectorMode.DataExchange } found)
        {
            return false;
        }

        System = found;
        (Link, Feed) = (await links.FindAsync(reader, id, cancel), await reports.FindAsync(reader, id, cancel));
        Rows = await reports.ListAsync(reader, id, State, before, cancel);
        return true;
    }
}
